package vn.tgpl.reporting.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.reporting.geography.Units.Span;
import vn.tgpl.reporting.geography.Units.Territory;

/** The sums of many questions in one statement, in the order of the questions. */
final class Sums {
    /** A line belongs to one span of a territory at most; the questions about everywhere need none. */
    private static final String QUERY = """
            WITH span AS MATERIALIZED (
                SELECT * FROM unnest(?, ?, ?, ?) AS span (territory, code, first_day, last_day)
            )
            SELECT coalesce(s.value, 0) AS value, coalesce(s.facts, 0) AS facts
            FROM unnest(?, ?, ?, ?, ?, ?) WITH ORDINALITY
                 AS q (territory, indicator, programme, organisation, first_day, last_day, n)
            CROSS JOIN LATERAL (
                SELECT sum(l.value) AS value, sum(l.facts) AS facts FROM (
                    SELECT l.value, l.facts FROM %1$s AS l
                    WHERE q.territory IS NULL AND l.indicator = q.indicator AND l.programme = q.programme
                      AND l.day BETWEEN q.first_day AND q.last_day
                      AND (q.organisation IS NULL OR l.organisation = q.organisation) %2$s
                    UNION ALL
                    SELECT l.value, l.facts FROM span JOIN %1$s AS l ON l.unit = span.code
                      AND l.day BETWEEN greatest(span.first_day, q.first_day) AND least(span.last_day, q.last_day)
                    WHERE span.territory = q.territory AND l.indicator = q.indicator AND l.programme = q.programme
                      AND (q.organisation IS NULL OR l.organisation = q.organisation) %2$s
                ) AS l
            ) AS s ORDER BY n
            """;

    private record Part(int territory, Span span) {}

    private Sums() {}

    static List<Figure> of(Connection connection, List<Question> questions, Instant knownAt) throws SQLException {
        if (questions.isEmpty()) return List.of();
        var numbers = new IdentityHashMap<Territory, Integer>();
        var parts = new ArrayList<Part>();
        for (var question : questions) {
            var territory = question.territory();
            if (territory.everywhere() || numbers.containsKey(territory)) continue;
            var number = numbers.size();
            numbers.put(territory, number);
            territory.spans().forEach(span -> parts.add(new Part(number, span)));
        }
        var values = new ArrayList<Object>();
        values.add(column("int", parts, Part::territory));
        values.add(column("text", parts, part -> part.span().code()));
        values.add(column("date", parts, part -> part.span().from()));
        values.add(column("date", parts, part -> part.span().to()));
        values.add(column("int", questions, question -> numbers.get(question.territory())));
        values.add(column("text", questions, Question::indicator));
        values.add(column("text", questions, Question::programme));
        values.add(column("text", questions, Question::organisation));
        values.add(column("date", questions, Question::from));
        values.add(column("date", questions, Question::to));
        // once for everywhere, once for the spans
        if (knownAt != null) values.addAll(List.of(knownAt, knownAt));
        return Sql.list(
                connection,
                QUERY.formatted(knownAt == null ? "balance" : "posting", knownAt == null ? "" : "AND l.known_at <= ?"),
                row -> Figure.of(row.getBigDecimal("value"), row.getLong("facts")),
                values.toArray());
    }

    private static <T> Object column(String type, List<T> rows, Function<T, Object> value) {
        return Sql.array(type, rows.stream().map(value).toList());
    }
}
