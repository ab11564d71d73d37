package vn.tgpl.gateway.quota;

import java.util.Locale;

/** What a call asks of the system; its cost and how many run at once hang on it. */
public enum Kind {
    READ,
    /** Long pages of a list. */
    BULK,
    WRITE,
    REPORT,
    EXPLAIN,
    /** What streams a long body; charged as what it is for, with places of its own. */
    UPLOAD;

    private static final String REPORTS = "/api/v1/reports";
    private static final String EXPLANATION = REPORTS + "/explain";
    private static final String PREVIEW = REPORTS + "/preview";

    /** Rows of a page whose length nobody asked for. */
    private static final int USUAL = 50;

    /**
     * @param path must be normalised
     * @param limit rows asked for, as it came; null when nothing was said
     */
    public static Kind of(String method, String path, String limit) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" ->
                path.startsWith(EXPLANATION)
                        ? EXPLAIN
                        : path.startsWith(REPORTS) ? REPORT : limit != null && isLong(limit) ? BULK : READ;
            // a question too long for an address
            case "POST" -> path.equals(PREVIEW) ? REPORT : WRITE;
            default -> WRITE;
        };
    }

    /** What is no number the service refuses. */
    private static boolean isLong(String limit) {
        try {
            return Integer.parseInt(limit) > USUAL;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** As in settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
