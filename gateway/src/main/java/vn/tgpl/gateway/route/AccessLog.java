package vn.tgpl.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.tgpl.gateway.caller.Caller;

/**
 * One line and one measurement per request: client, method, path without values, status, time. Never a subject, a query,
 * a header or a body; what a caller can make up, such as a method or a path nobody owns, becomes neither text nor label.
 */
@Singleton
class AccessLog {
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");
    /** A client id comes from the issuer, still it must not be able to forge a line. */
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Set<String> OWN = Set.of("/health", "/openapi", "/asyncapi", "/docs", "/api/v1/usage");

    private static final int GONE = 0;

    /** @param service null for the gateway itself */
    private record Sort(Upstream service, String method, int status) {}

    private final MeterRegistry meters;
    private final LineWriter lines;
    private final Map<Sort, Timer> timers = new ConcurrentHashMap<>();

    AccessLog(MeterRegistry meters, LineWriter lines) {
        this.meters = meters;
        this.lines = lines;
    }

    void note(RoutingContext ctx, String requestId) {
        var begun = System.nanoTime();
        ctx.addEndHandler(end -> {
            var took = System.nanoTime() - begun;
            var code = ctx.response().getStatusCode();
            var status = end.failed() ? GONE : code;
            var name = ctx.request().method().name();
            var method = Door.METHODS.contains(name) ? name : "OTHER";
            var path = path(ctx);
            var service = Upstream.owning(path).orElse(null);
            timers.computeIfAbsent(new Sort(service, method, status), this::timer)
                    .record(took, TimeUnit.NANOSECONDS);
            lines.add(line(ctx.get(Caller.CLIENT), method, template(path, code), text(status), took, requestId));
        });
    }

    private Timer timer(Sort sort) {
        var service = sort.service == null ? "gateway" : sort.service.key();
        return meters.timer("gateway.requests", "service", service, "method", sort.method, "status", text(sort.status));
    }

    private static String text(int status) {
        return status == GONE ? "gone" : Integer.toString(status);
    }

    static String line(String client, String method, String path, String status, long nanos, String requestId) {
        var shown = client != null && CLIENT.matcher(client).matches() ? client : "-";
        return shown + " " + method + " " + path + " " + status + " " + nanos / 1_000_000 + "ms " + requestId;
    }

    private static String path(RoutingContext ctx) {
        try {
            return ctx.normalizedPath();
        } catch (IllegalArgumentException undecodable) {
            return "";
        }
    }

    /** {@code /api/v1/plans/0190…/issue} is {@code /api/v1/plans/-/issue}: ids and codes go, words of the API stay. */
    static String template(String path, int status) {
        if (Upstream.owning(path).isEmpty())
            return OWN.contains(path) ? path : path.startsWith("/docs/") ? "/docs/-" : "-";
        if (path.indexOf('/', Upstream.BASE.length()) < 0) return path;
        var segments = path.substring(Upstream.BASE.length()).split("/", -1);
        for (var i = 1; i < segments.length; i++) {
            // Where nothing was found even a plain word may be something typed in, a name for instance.
            if (status == 404 || !WORD.matcher(segments[i]).matches()) segments[i] = "-";
        }
        return Upstream.BASE + String.join("/", segments);
    }
}
