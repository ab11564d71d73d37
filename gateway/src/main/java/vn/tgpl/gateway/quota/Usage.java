package vn.tgpl.gateway.quota;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import vn.tgpl.gateway.caller.Caller;
import vn.tgpl.gateway.caller.Callers;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;

/** {@code GET /api/v1/usage}: what the caller's client may spend, and what of it is left. Asking is free. */
@Singleton
class Usage {
    /** Before whatever is forwarded. */
    private static final int FIRST = -6;

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Callers callers;
    private final Quotas quotas;
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();

    Usage(Callers callers, Quotas quotas, Settings settings) {
        this.callers = callers;
        this.quotas = quotas;
        this.settings = settings;
    }

    void open(@Observes Router router) {
        router.route("/api/v1/usage")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(FIRST)
                .handler(this::answer);
        router.route("/api/v1/usage").order(FIRST + 1).handler(ctx -> {
            ctx.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            Problem.answer(ctx, Fault.METHOD_NOT_ALLOWED);
        });
    }

    private void answer(RoutingContext ctx) {
        callers.certainly(ctx.request())
                .onSuccess(caller -> caller.ifPresentOrElse(known -> answer(ctx, known), () -> {
                    var token = ctx.request().headers().contains(HttpHeaders.AUTHORIZATION);
                    var challenge = token ? "Bearer error=\"invalid_token\"" : "Bearer";
                    ctx.response().putHeader("WWW-Authenticate", challenge);
                    Problem.answer(ctx, Fault.UNAUTHENTICATED);
                }))
                .onFailure(_ -> Problem.answer(ctx, Fault.ISSUER_UNREACHABLE));
    }

    private void answer(RoutingContext ctx, Caller caller) {
        ctx.put(Caller.CLIENT, caller.client());
        quotas.of(caller)
                .onSuccess(charge -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(page(charge).toBuffer()))
                .onFailure(ctx::fail);
    }

    private JsonObject page(Charge charge) {
        var full = clock.instant().plusNanos(charge.fullNanos()).atZone(HERE).truncatedTo(ChronoUnit.SECONDS);
        var costs = new JsonObject();
        for (var kind : Kind.values()) costs.put(kind.key(), settings.cost().get(kind.key()));
        var quota = new JsonObject()
                .put("name", charge.name())
                .put("capacity", charge.capacity())
                .put("period", Duration.ofSeconds(charge.periodSeconds()).toString())
                .put("left", charge.left())
                .put("fullAt", full.toOffsetDateTime().toString());
        return new JsonObject()
                .put("client", charge.client())
                .put("quotas", new JsonArray().add(quota))
                .put("costs", costs)
                .put("kept", quotas.state().name());
    }
}
