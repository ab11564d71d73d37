package vn.tgpl.reporting.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.reporting.geography.Units.Span;

/**
 * The part of a statement that picks the rows of one question from {@code balance}, {@code standing} or {@code posting};
 * its columns are named alike in all three.
 */
public record LedgerQuery(String from, String where, List<Object> values) {

    /** @param table one of the three, never text from a client */
    public static LedgerQuery of(String table, Question question, Instant knownAt) {
        var values = new ArrayList<Object>();
        var conditions = new ArrayList<String>();
        var from = table + " AS l";
        if (!question.territory().everywhere()) {
            var spans = question.territory().spans();
            from = "unnest(?, ?, ?) AS s (code, first_day, last_day) JOIN " + from
                    + " ON l.unit = s.code AND l.day BETWEEN s.first_day AND s.last_day";
            values.add(Sql.texts(spans.stream().map(Span::code).toList()));
            values.add(Sql.array("date", spans.stream().map(Span::from).toList()));
            values.add(Sql.array("date", spans.stream().map(Span::to).toList()));
        }
        conditions.add("l.indicator = ? AND l.programme = ? AND l.day BETWEEN ? AND ?");
        values.addAll(List.of(question.indicator(), question.programme(), question.from(), question.to()));
        if (question.organisation() != null) {
            conditions.add("l.organisation = ?");
            values.add(question.organisation());
        }
        if (knownAt != null) {
            conditions.add("l.known_at <= ?");
            values.add(knownAt);
        }
        return new LedgerQuery(from, String.join(" AND ", conditions), values);
    }

    /** Only facts that lie there or belong to these organisations; the tables' policies say the same. */
    public LedgerQuery within(Scope scope) {
        if (scope.nation()) return this;
        var lies = Sql.array("uuid", scope.territories());
        var belongs = Sql.texts(scope.organisations());
        // most have one kind of assignment, and each has its index
        if (scope.organisations().isEmpty()) return and("l.territory = ANY (?)", lies);
        if (scope.territories().isEmpty()) return and("l.organisation = ANY (?)", belongs);
        return and("(l.territory = ANY (?) OR l.organisation = ANY (?))", lies, belongs);
    }

    public LedgerQuery and(String condition, Object... more) {
        var all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return new LedgerQuery(from, where + " AND " + condition, all);
    }
}
