package vn.tgpl.reporting.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
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
        var last = last(connection, known);
        return new Basis(
                moment.asOf(),
                known == null ? later(now, last.knownAt()) : known,
                last.position(),
                Sql.first(connection, "SELECT generation FROM ledger", row -> row.getLong(1))
                        .orElseThrow(),
                complete(connection, known == null ? now.minus(FRESH) : known),
                new Basis.Unknown(
                        unclassified.count(connection, known),
                        "/api/v1/reports/unclassified" + (known == null ? "" : "?knownAt=" + known)));
    }

    /** Pages after the first ask for an instant, and mostly nothing has come since: then the balances say it, too. */
    Moment settled(Connection connection, Moment moment) throws SQLException {
        if (moment.knownAt() == null) return moment;
        var last = last(connection, null).knownAt();
        return last == null || !last.isAfter(moment.knownAt()) ? moment.countedNow() : moment;
    }

    private record Last(long position, Instant knownAt) {}

    /** The posting known last; by the clock of the broker, which may be ahead. */
    private static Last last(Connection connection, Instant knownAt) throws SQLException {
        return knownAt == null
                ? Sql.first(
                                connection,
                                "SELECT position, (SELECT max(known_at) FROM posting) AS known_at FROM ledger",
                                Bases::last)
                        .orElseThrow()
                : Sql.first(
                                connection,
                                "SELECT position, known_at FROM posting WHERE known_at <= ? ORDER BY known_at DESC, position DESC LIMIT 1",
                                Bases::last,
                                knownAt)
                        .orElse(new Last(0, null));
    }

    private static Last last(ResultSet row) throws SQLException {
        return new Last(row.getLong("position"), Sql.instant(row, "known_at"));
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || other.isBefore(one) ? one : other;
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
