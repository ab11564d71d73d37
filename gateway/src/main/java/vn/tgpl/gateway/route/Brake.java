package vn.tgpl.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds the refusals of a caller who goes on asking back for a moment: refusing as fast as somebody can ask would cost
 * the others the time of the processor. Only so many are held; what is more is refused at once.
 */
@Singleton
class Brake {
    static final int MOST = 2048;
    /** Shorter than any {@code Retry-After}: who heeds it is never held. */
    private static final Duration REMEMBERED = Duration.ofMillis(900);

    private final Cache<String, Boolean> refused = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    private final AtomicInteger held = new AtomicInteger();
    private final FastThreadLocal<Waiting> waiting;
    private final MeterRegistry meters;
    private final Gauge gauge;

    Brake(Vertx vertx, Settings settings, MeterRegistry meters) {
        this.meters = meters;
        this.gauge =
                Gauge.builder("gateway.refusals.held", held, AtomicInteger::get).register(meters);
        waiting = new FastThreadLocal<>() {
            @Override
            protected Waiting initialValue() {
                return new Waiting(vertx, settings.refusalDelay());
            }
        };
    }

    /** The registry outlives the application when tests start it anew, and would go on asking this one. */
    @PreDestroy
    void stop() {
        meters.remove(gauge);
    }

    /** Runs {@code refuse} now or later, on this event loop; not at all when the caller has gone. */
    void refuse(RoutingContext ctx, String caller, Runnable refuse) {
        var again = refused.asMap().put(caller, true) != null;
        if (!again || !admitted()) {
            refuse.run();
            return;
        }
        var ticket = waiting.get().await(() -> {
            held.decrementAndGet();
            refuse.run();
        });
        ctx.addEndHandler(_ -> {
            if (!ticket.ended()) {
                ticket.end();
                held.decrementAndGet();
            }
        });
    }

    private boolean admitted() {
        return held.getAndUpdate(now -> now < MOST ? now + 1 : now) < MOST;
    }
}
