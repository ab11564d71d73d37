package vn.tgpl.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.reporting.intake.Intake;
import vn.tgpl.reporting.unclassified.Unclassified;

@ApplicationScoped
class Bases {
    /** How long ago a partition may have been seen at its end for an answer about now to be called complete. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Unclassified unclassified;
    private final Intake intake;
    private final Clock clock;

    Bases(Unclassified unclassified, Intake intake, Clock clock) {
        this.unclassified = unclassified;
        this.intake = intake;
        this.clock = clock;
    }

    Basis of(Connection connection, Moment moment) throws SQLException {
        var now = clock.instant();
        var known = moment.knownAt();
        return new Basis(
                moment.asOf(),
                known == null ? now : known,
                position(connection, known),
                Sql.first(connection, "SELECT generation FROM ledger", row -> row.getLong(1))
                        .orElseThrow(),
                complete(connection, known == null ? now.minus(FRESH) : known),
                new Basis.Unknown(
                        unclassified.count(connection, known),
                        "/api/v1/reports/unclassified" + (known == null ? "" : "?knownAt=" + known)));
    }

    private static long position(Connection connection, Instant knownAt) throws SQLException {
        return knownAt == null
                ? Sql.first(connection, "SELECT position FROM ledger", row -> row.getLong(1))
                        .orElseThrow()
                : Sql.first(
                                connection,
                                "SELECT position FROM posting WHERE known_at <= ? ORDER BY known_at DESC, position DESC LIMIT 1",
                                row -> row.getLong(1),
                                knownAt)
                        .orElse(0L);
    }

    private boolean complete(Connection connection, Instant upTo) throws SQLException {
        return Sql.first(
                        connection,
                        """
                        SELECT count(DISTINCT topic) = ? AND coalesce(bool_and(coalesce(caught_up_at >= ?, false)), false)
                               AND NOT EXISTS (SELECT FROM inbox_parked)
                        FROM inbox_offset
                        """,
                        row -> row.getBoolean(1),
                        intake.topics().size(),
                        upTo)
                .orElseThrow();
    }
}
