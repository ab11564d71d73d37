package vn.tgpl.gateway.caller;

/**
 * Who calls, as a verified token says: {@code client} is its {@code azp}, {@code subject} its {@code sub}. The gateway
 * uses it to know whom to charge and what to log, never to decide about access.
 *
 * @param expires second since 1970 from which the token is no longer valid
 */
public record Caller(String client, String subject, long expires) {
    /** Under this name a request keeps the client it was charged to. */
    public static final String CLIENT = "client";
}
