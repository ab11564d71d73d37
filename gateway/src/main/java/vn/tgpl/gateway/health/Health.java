package vn.tgpl.gateway.health;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.gateway.peer.Fetch;
import vn.tgpl.gateway.quota.Quotas;
import vn.tgpl.gateway.route.Services;
import vn.tgpl.gateway.route.Upstream;

/**
 * {@code /health}: how every part feels, on one page. The gateway's own readiness does not hang on it. However often
 * the page is asked for, the parts are asked once a second.
 */
@Singleton
class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long AGE_NS = Duration.ofSeconds(1).toNanos();
    private static final String UP = "UP";
    private static final String DOWN = "DOWN";

    private record Pulse(String status, long ms) {
        JsonObject page() {
            return new JsonObject().put("status", status).put("ms", ms);
        }
    }

    private record Kept(Future<JsonObject> page, long until) {}

    private final Fetch fetch;
    private final Services services;
    private final Quotas quotas;
    private final URI discovery;
    private Kept kept;

    Health(Fetch fetch, Services services, Quotas quotas, @ConfigProperty(name = "tgpl.issuer") String issuer) {
        this.fetch = fetch;
        this.services = services;
        this.quotas = quotas;
        this.discovery = URI.create(issuer + "/.well-known/openid-configuration");
    }

    void open(@Observes Router router) {
        router.get("/health").handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        page().onSuccess(page -> ctx.response()
                        .setStatusCode(UP.equals(page.getString("status")) ? 200 : 503)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(page.encodePrettily() + "\n"))
                .onFailure(ctx::fail);
    }

    private synchronized Future<JsonObject> page() {
        if (kept == null || kept.page.isComplete() && System.nanoTime() - kept.until > 0) {
            kept = new Kept(look(), System.nanoTime() + AGE_NS);
        }
        return kept.page;
    }

    private Future<JsonObject> look() {
        var issuer = ask(discovery);
        var pulses = Arrays.stream(Upstream.values())
                .map(upstream -> ask(URI.create(services.management(upstream) + "/q/health/ready")))
                .toList();
        return Future.join(pulses).compose(_ -> issuer).map(_ -> {
            var all = new JsonObject();
            var well = issuer.result().status.equals(UP);
            for (var upstream : Upstream.values()) {
                var pulse = pulses.get(upstream.ordinal()).result();
                all.put(upstream.key(), pulse.page().put("circuit", services.circuit(upstream)));
                well &= pulse.status.equals(UP);
            }
            return new JsonObject()
                    .put("status", well ? UP : DOWN)
                    .put("services", all)
                    .put("issuer", issuer.result().page())
                    .put("quotas", quotas.state().name());
        });
    }

    /** Never fails. */
    private Future<Pulse> ask(URI address) {
        var begun = System.nanoTime();
        return fetch.get(address, PATIENCE)
                .map(answer -> answer.status() == 200 ? UP : DOWN)
                .otherwise(DOWN)
                .map(status -> new Pulse(status, (System.nanoTime() - begun) / 1_000_000));
    }
}
