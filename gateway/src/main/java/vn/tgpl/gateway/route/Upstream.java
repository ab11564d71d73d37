package vn.tgpl.gateway.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The services behind the gateway, with the first path segments under {@code /api/v1} that each owns. */
public enum Upstream {
    PLAN("programmes", "indicators", "administrative-units", "organisations", "plans"),
    ACTIVITY("activities"),
    CASE("requests", "cases"),
    REPORTING("reports");

    /** Everything forwarded lies under it. */
    public static final String BASE = "/api/v1/";

    private final Set<String> segments;

    Upstream(String... segments) {
        this.segments = Set.of(segments);
    }

    /** Short name, as in settings: {@code plan} for plan-service. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose path this is; empty when no service owns it. The path must be normalised. */
    public static Optional<Upstream> owning(String path) {
        var segment = firstSegment(path);
        return Arrays.stream(values())
                .filter(upstream -> upstream.segments.contains(segment))
                .findFirst();
    }

    private static String firstSegment(String path) {
        if (!path.startsWith(BASE)) return "";
        var end = path.indexOf('/', BASE.length());
        return path.substring(BASE.length(), end < 0 ? path.length() : end);
    }
}
