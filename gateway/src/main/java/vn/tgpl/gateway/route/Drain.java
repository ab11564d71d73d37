package vn.tgpl.gateway.route;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The end, in order: not ready any more, and connections are told to go elsewhere; then nothing new is taken; running
 * calls finish. The framework waits for them.
 */
@Default
@Readiness
@Singleton
class Drain implements HealthCheck {
    private static final long LAST_STREAMS_MS = 10_000;

    private final Vertx vertx;
    private final long takesFor;
    private volatile boolean leaving;
    private volatile boolean closed;

    Drain(Vertx vertx, Settings settings) {
        this.vertx = vertx;
        this.takesFor = settings.drainAfter().toMillis();
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        begin();
    }

    void begin() {
        leaving = true;
        if (takesFor == 0) closed = true;
        else vertx.setTimer(takesFor, _ -> closed = leaving);
    }

    /** For tests: as if nothing had been said. */
    void undo() {
        leaving = false;
        closed = false;
    }

    /** Tells the connection to go elsewhere, when it is time; true when this request must, too. */
    boolean turnsAway(RoutingContext ctx) {
        if (!leaving) return false;
        if (Connections.streams(ctx.request())) {
            // Sends GOAWAY at once; streams that have begun go on.
            ctx.request().connection().shutdown(LAST_STREAMS_MS, TimeUnit.MILLISECONDS);
        } else {
            ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return closed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("taking calls").status(!leaving).build();
    }
}
