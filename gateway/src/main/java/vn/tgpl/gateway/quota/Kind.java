package vn.tgpl.gateway.quota;

import java.util.Locale;

/** What a call asks of the system; its cost and how many run at once hang on it. */
public enum Kind {
    READ,
    WRITE,
    REPORT,
    EXPLAIN,
    /** What streams a long body; charged as what it is for, with places of its own. */
    UPLOAD;

    private static final String REPORTS = "/api/v1/reports";
    private static final String EXPLANATION = REPORTS + "/explain";
    private static final String PREVIEW = REPORTS + "/preview";

    /** The path must be normalised. */
    public static Kind of(String method, String path) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" ->
                path.startsWith(EXPLANATION) ? EXPLAIN : path.startsWith(REPORTS) ? REPORT : READ;
            // a question too long for an address
            case "POST" -> path.equals(PREVIEW) ? REPORT : WRITE;
            default -> WRITE;
        };
    }

    /** As in settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
