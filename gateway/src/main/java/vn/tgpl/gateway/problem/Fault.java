package vn.tgpl.gateway.problem;

import java.util.Locale;

/** Why the gateway itself gave the answer; the services' own problems pass through untouched. */
public enum Fault {
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    ORIGIN_NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TIMEOUT(408),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    QUOTA_EXCEEDED(429),
    TOO_MANY_AT_ONCE(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    UPSTREAM_DOWN(503),
    OVERLOADED(503),
    SHUTTING_DOWN(503),
    ISSUER_UNREACHABLE(503),
    UPSTREAM_TIMEOUT(504);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a failure inside the HTTP layer means to the caller. */
    public static Fault ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 431 -> HEADERS_TOO_LARGE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
