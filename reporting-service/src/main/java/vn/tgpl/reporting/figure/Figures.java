package vn.tgpl.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;

/**
 * Adds up the ledger: from the balances for now, from the postings for a past instant. Whether the caller may know a
 * figure is decided before.
 */
@ApplicationScoped
public class Figures {

    public Figure of(Connection connection, Scope scope, Question question, IndicatorFact definition, Instant knownAt)
            throws SQLException {
        return of(connection, scope, List.of(question), List.of(definition), knownAt)
                .getFirst();
    }

    /** One figure for each question, in one statement; a ratio is divided from the sums of its parts. */
    public List<Figure> of(
            Connection connection,
            Scope scope,
            List<Question> questions,
            List<IndicatorFact> definitions,
            Instant knownAt)
            throws SQLException {
        var asked = new ArrayList<Question>();
        for (var i = 0; i < questions.size(); i++) {
            for (var code : counted(definitions.get(i)))
                asked.add(questions.get(i).about(code));
        }
        var sums = Nationwide.read(connection, scope, () -> Sums.of(connection, asked, knownAt))
                .iterator();
        return definitions.stream()
                .map(definition ->
                        definition.measure().ratio() == null ? sums.next() : Figure.ratio(sums.next(), sums.next()))
                .toList();
    }

    /** The indicators that facts are counted for: itself, or numerator and denominator. */
    private static List<String> counted(IndicatorFact definition) {
        var ratio = definition.measure().ratio();
        return ratio == null ? List.of(definition.code()) : List.of(ratio.numerator(), ratio.denominator());
    }

    /** What those of its facts add up to that lie within the scope. */
    public Figure within(Connection connection, Scope scope, Question question, Instant knownAt) throws SQLException {
        if (question.to().isBefore(question.from())) return Figure.NONE;
        var query = LedgerQuery.of(knownAt == null ? "standing" : "posting", question, knownAt)
                .within(scope);
        var facts = knownAt == null ? "count(*)" : "coalesce(sum(l.facts), 0)";
        return Sql.first(
                        connection,
                        "SELECT coalesce(sum(l.value), 0) AS value, " + facts + " AS facts FROM " + query.from()
                                + " WHERE " + query.where(),
                        row -> Figure.of(row.getBigDecimal("value"), row.getLong("facts")),
                        query.values().toArray())
                .orElseThrow();
    }

    /** All indicators of one programme, over the whole nation. */
    public Map<String, Figure> ofProgramme(
            Connection connection, Scope scope, String programme, LocalDate from, LocalDate to, Instant knownAt)
            throws SQLException {
        return Nationwide.read(connection, scope, () -> ofProgramme(connection, programme, from, to, knownAt));
    }

    private static Map<String, Figure> ofProgramme(
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
