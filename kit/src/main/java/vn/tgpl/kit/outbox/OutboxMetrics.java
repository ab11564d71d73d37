package vn.tgpl.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** How much waits to be sent, since when, and what was put aside; seen by the leading replica every five seconds. */
final class OutboxMetrics {
    private static final String LOOK = """
            SELECT (SELECT count(*) FROM outbox),
                   (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0) FROM outbox),
                   (SELECT count(*) FROM outbox_parked)
            """;

    private volatile double rows;
    private volatile double oldestSeconds;
    private volatile double parked;
    private long nextLook;

    OutboxMetrics(MeterRegistry meters) {
        Gauge.builder("tgpl.outbox.rows", () -> rows).register(meters);
        Gauge.builder("tgpl.outbox.oldest", () -> oldestSeconds)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("tgpl.outbox.parked", () -> parked).register(meters);
    }

    void look(Connection session) throws SQLException {
        if (System.nanoTime() < nextLook) return;
        nextLook = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        try (var statement = session.createStatement();
                var row = statement.executeQuery(LOOK)) {
            row.next();
            rows = row.getDouble(1);
            oldestSeconds = row.getDouble(2);
            parked = row.getDouble(3);
        }
    }
}
