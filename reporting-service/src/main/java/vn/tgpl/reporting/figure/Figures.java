package vn.tgpl.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.kit.sql.Sql;

/** Adds up the ledger: from the balances for now, from the postings for a past instant. */
@ApplicationScoped
class Figures {

    Figure of(Connection connection, Question question, IndicatorFact definition, Instant knownAt) throws SQLException {
        var ratio = definition.measure().ratio();
        if (ratio == null) return sum(connection, question, knownAt);
        return Figure.ratio(
                sum(connection, question.about(ratio.numerator()), knownAt),
                sum(connection, question.about(ratio.denominator()), knownAt));
    }

    private static Figure sum(Connection connection, Question question, Instant knownAt) throws SQLException {
        if (question.to().isBefore(question.from())) return Figure.NONE;
        var query = LedgerQuery.of(knownAt == null ? "balance" : "posting", question, knownAt);
        return Sql.first(
                        connection,
                        "SELECT coalesce(sum(l.value), 0) AS value, coalesce(sum(l.facts), 0) AS facts FROM "
                                + query.from() + " WHERE " + query.where(),
                        row -> Figure.of(row.getBigDecimal("value"), row.getLong("facts")),
                        query.values().toArray())
                .orElseThrow();
    }

    /** All indicators of one programme, over the whole nation. */
    Map<String, Figure> ofProgramme(
            Connection connection, String programme, LocalDate from, LocalDate to, Instant knownAt)
            throws SQLException {
        record Row(String indicator, Figure figure) {}
        var rows = Sql.list(
                connection,
                "SELECT indicator, sum(value) AS value, sum(facts) AS facts FROM "
                        + (knownAt == null ? "balance" : "posting")
                        + " WHERE programme = ? AND day BETWEEN ? AND ?"
                        + (knownAt == null ? "" : " AND known_at <= ?") + " GROUP BY indicator",
                row -> new Row(row.getString("indicator"), Figure.of(row.getBigDecimal("value"), row.getLong("facts"))),
                knownAt == null
                        ? List.of(programme, from, to).toArray()
                        : List.of(programme, from, to, knownAt).toArray());
        return rows.stream().collect(Collectors.toMap(Row::indicator, Row::figure));
    }
}
