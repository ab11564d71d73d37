package vn.tgpl.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import vn.tgpl.kit.sql.Sql;

/** How many records are unread and how many were set aside, as the reading replica sees it; else not a number. */
final class InboxMetrics {
    private volatile double behind = Double.NaN;
    private volatile double parked = Double.NaN;

    InboxMetrics(MeterRegistry meters) {
        Gauge.builder("tgpl.inbox.behind", () -> behind).register(meters);
        Gauge.builder("tgpl.inbox.parked", () -> parked).register(meters);
    }

    void look(Connection session, long unread) throws SQLException {
        behind = unread;
        parked = Sql.first(session, "SELECT count(*) FROM inbox_parked", row -> row.getLong(1))
                .orElseThrow();
    }

    /** Nobody reads here now: an old number would look like a good one. */
    void unknown() {
        behind = Double.NaN;
        parked = Double.NaN;
    }
}
