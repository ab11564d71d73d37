package vn.tgpl.gateway.route;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The services behind the gateway, with the first path segments under {@code /api/v1} that each owns. */
public enum Upstream {
    PLAN(
            "code-lists",
            "programmes",
            "indicators",
            "administrative-units",
            "area-classes",
            "organisations",
            "calendars",
            "report-calendars",
            "plans",
            "plan-imports",
            "plan-template",
            "assignments"),
    ACTIVITY("activities"),
    CASE("requests", "cases"),
    REPORTING("reports");

    /** Everything forwarded lies under it. */
    public static final String BASE = "/api/v1/";

    private static final Map<String, Optional<Upstream>> OWNERS = owners();

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
        return OWNERS.getOrDefault(firstSegment(path), Optional.empty());
    }

    private static Map<String, Optional<Upstream>> owners() {
        var owners = new HashMap<String, Optional<Upstream>>();
        for (var upstream : values()) upstream.segments.forEach(segment -> owners.put(segment, Optional.of(upstream)));
        return Map.copyOf(owners);
    }

    private static String firstSegment(String path) {
        if (!path.startsWith(BASE)) return "";
        var end = path.indexOf('/', BASE.length());
        return path.substring(BASE.length(), end < 0 ? path.length() : end);
    }
}
