package vn.tgpl.kit.problem;

/** What can be wrong with any request, whatever the service. */
public enum Request implements Refusal.Reason {
    MALFORMED_JSON(400),
    INVALID_UTF8(400),
    WRONG_TYPE(400),
    UNKNOWN_FIELD(400),
    DUPLICATE_FIELD(400),
    TRAILING_TEXT(400),
    BODY_REQUIRED(400),
    BODY_UNEXPECTED(400),
    BAD_PARAMETER(400),
    UNKNOWN_PARAMETER(400),
    BAD_HEADER(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    NOT_PERMITTED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    KEY_IN_PROGRESS(409),
    VERSION_STALE(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    REQUIRED(422),
    INVALID_VALUE(422),
    INVALID_TEXT(422),
    SIZE(422),
    DIGITS(422),
    PATTERN(422),
    NEGATIVE(422),
    OUT_OF_RANGE(422),
    EMPTY(422),
    UNKNOWN_CODE(422),
    CODE_NOT_VALID_ON_DATE(422),
    ENDS_BEFORE_START(422),
    KEY_REUSED(422),
    IF_MATCH_REQUIRED(428),
    VERSION_NOT_NAMED(428),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    REPLICA_BEHIND(503),
    ISSUER_UNREACHABLE(503),
    DATABASE_UNAVAILABLE(503);

    private final int status;

    Request(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** The reason that stands for an HTTP status given by the framework itself. */
    static Request ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> NOT_PERMITTED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> VERSION_STALE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
