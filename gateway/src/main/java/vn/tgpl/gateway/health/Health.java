package vn.tgpl.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import vn.tgpl.gateway.route.Services;
import vn.tgpl.gateway.route.Upstream;

/** {@code /health}: how every service feels, on one page. The gateway's own readiness does not hang on it. */
@Singleton
class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private record Pulse(String status, long ms) {}

    private final Services services;

    Health(Services services) {
        this.services = services;
    }

    void open(@Observes Router router) {
        router.get("/health").handler(this::page);
    }

    private void page(RoutingContext ctx) {
        var pulses = Arrays.stream(Upstream.values()).map(this::ask).toList();
        Future.join(pulses).onComplete(_ -> {
            var all = new JsonObject();
            var well = true;
            for (var upstream : Upstream.values()) {
                var pulse = pulses.get(upstream.ordinal()).result();
                all.put(
                        upstream.key(),
                        new JsonObject().put("status", pulse.status).put("ms", pulse.ms));
                well &= pulse.status.equals("UP");
            }
            var page = new JsonObject().put("status", well ? "UP" : "DOWN").put("services", all);
            ctx.response()
                    .setStatusCode(well ? 200 : 503)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(page.encodePrettily() + "\n");
        });
    }

    private Future<Pulse> ask(Upstream upstream) {
        var begun = System.nanoTime();
        return services.get(upstream, "/q/health/ready", PATIENCE)
                .map(answer -> answer.status() == 200 ? "UP" : "DOWN")
                .otherwise("DOWN")
                .map(status -> new Pulse(status, (System.nanoTime() - begun) / 1_000_000));
    }
}
