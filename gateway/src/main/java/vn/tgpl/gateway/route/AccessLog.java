package vn.tgpl.gateway.route;

import static java.lang.System.Logger.Level.INFO;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One line and one measurement per request: method, path without values, status, time. Never a query, a header or a
 * body; what a caller can make up, such as a method or a path nobody owns, becomes neither text nor label.
 */
@Singleton
class AccessLog {
    private static final System.Logger LOG = System.getLogger("vn.tgpl.gateway.access");
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final MeterRegistry meters;

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void note(RoutingContext ctx, String requestId) {
        var begun = System.nanoTime();
        ctx.addEndHandler(end -> {
            var took = System.nanoTime() - begun;
            var code = ctx.response().getStatusCode();
            var status = end.failed() ? "gone" : String.valueOf(code);
            var name = ctx.request().method().name();
            var method = Door.METHODS.contains(name) ? name : "OTHER";
            var path = path(ctx);
            var service = Upstream.owning(path).map(Upstream::key).orElse("gateway");
            meters.timer("gateway.requests", "service", service, "method", method, "status", status)
                    .record(took, TimeUnit.NANOSECONDS);
            LOG.log(INFO, "{0} {1} {2} {3}ms {4}", method, template(path, code), status, took / 1_000_000, requestId);
        });
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
        if (Upstream.owning(path).isEmpty()) return status < 400 || status == 503 ? path : "-";
        var segments = path.substring(Upstream.BASE.length()).split("/", -1);
        for (var i = 1; i < segments.length; i++) {
            // Where nothing was found even a plain word may be something typed in, a name for instance.
            if (status == 404 || !WORD.matcher(segments[i]).matches()) segments[i] = "-";
        }
        return Upstream.BASE + String.join("/", segments);
    }
}
