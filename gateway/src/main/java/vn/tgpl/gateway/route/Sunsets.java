package vn.tgpl.gateway.route;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tells callers of operations that are on their way out: {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594). */
@Singleton
public class Sunsets {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile List<Notice> notices = List.of();

    /**
     * @param path as in the API document, {@code /api/v1/plans/{id}}
     * @param since null when only known to be in the past
     * @param sunset null when no end is set
     */
    public record Notice(String method, String path, LocalDate since, LocalDate sunset) {
        private boolean concerns(String method, String[] segments) {
            var template = path.split("/", -1);
            if (!this.method.equals(method) || template.length != segments.length) return false;
            for (var i = 0; i < segments.length; i++) {
                if (!template[i].startsWith("{") && !template[i].equals(segments[i])) return false;
            }
            return true;
        }
    }

    /** In the place of what was said before. */
    public void announce(List<Notice> all) {
        notices = List.copyOf(all);
    }

    void mark(String method, String path, MultiMap headers) {
        if (notices.isEmpty()) return;
        var segments = path.split("/", -1);
        for (var notice : notices) {
            if (notice.concerns(method.equals("HEAD") ? "GET" : method, segments)) tell(notice, headers);
        }
    }

    private static void tell(Notice notice, MultiMap headers) {
        var since = notice.since == null ? 0 : notice.since.atStartOfDay(HERE).toEpochSecond();
        headers.set("Deprecation", "@" + since);
        if (notice.sunset == null) return;
        var end = notice.sunset.atStartOfDay(HERE).withZoneSameInstant(ZoneOffset.UTC);
        headers.set("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(end).replaceFirst("Z$", "GMT"));
    }
}
