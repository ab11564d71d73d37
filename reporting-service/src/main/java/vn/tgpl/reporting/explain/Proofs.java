package vn.tgpl.reporting.explain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.reporting.answer.Cursors;
import vn.tgpl.reporting.figure.Figure;
import vn.tgpl.reporting.figure.LedgerQuery;
import vn.tgpl.reporting.figure.Question;

/** The facts behind one figure, as far as they lie within the scope; with what is withheld they add up to it. */
@ApplicationScoped
class Proofs {
    private static final String OF_FACT = """
            , ARRAY(SELECT p.programme FROM standing p WHERE p.fact_id = l.fact_id AND p.indicator = l.indicator
                    AND p.programme <> '' ORDER BY p.programme) AS programmes
            """;

    /** Programmes as they stood at an instant: those whose postings up to then do not cancel out. */
    private static final String OF_FACT_THEN = """
            , ARRAY(SELECT p.programme FROM posting p WHERE p.fact_id = l.fact_id AND p.indicator = l.indicator
                    AND p.programme <> '' AND p.known_at <= ? GROUP BY p.programme HAVING sum(p.facts) > 0
                    ORDER BY p.programme) AS programmes
            """;

    /** Programmes that the same version of the fact served. */
    private static final String OF_VERSION = """
            , ARRAY(SELECT DISTINCT p.programme FROM posting p WHERE p.fact_id = l.fact_id AND p.indicator = l.indicator
                    AND p.version = l.version AND p.indicator_version = l.indicator_version AND p.programme <> ''
                    ORDER BY p.programme) AS programmes
            """;

    /** One item per fact, in order of day; what cancels out is not shown. */
    List<Proof> net(Connection connection, Scope scope, Question question, Instant knownAt, PageRequest page)
            throws SQLException {
        record After(LocalDate day, UUID fact) {}
        var after = Cursors.parse(page, 2, parts -> new After(Cursors.day(parts[0]), UUID.fromString(parts[1])));
        var query = LedgerQuery.of(knownAt == null ? "standing" : "posting", question, knownAt)
                .within(scope);
        if (after != null) query = query.and("(l.day, l.fact_id) > (?, ?)", after.day(), after.fact());
        var order = " ORDER BY l.day, l.fact_id LIMIT " + (page.limit() + 1);
        if (knownAt == null) {
            return list(
                    connection,
                    "SELECT l.fact_type, l.fact_id, l.version, l.day, l.unit, l.value, l.known_at, l.position" + OF_FACT
                            + " FROM " + query.from() + " WHERE " + query.where() + order,
                    query.values());
        }
        var values = new ArrayList<Object>();
        values.add(knownAt);
        values.addAll(query.values());
        return list(
                connection,
                "SELECT l.fact_type, l.fact_id, l.version, l.day, l.unit, sum(l.value) AS value, "
                        + "max(l.known_at) AS known_at, max(l.position) AS position" + OF_FACT_THEN + " FROM "
                        + query.from()
                        + " WHERE " + query.where()
                        + " GROUP BY l.fact_type, l.fact_id, l.version, l.indicator, l.indicator_version, l.day, l.unit"
                        + " HAVING sum(l.facts) <> 0 OR sum(l.value) <> 0" + order,
                values);
    }

    /** Every entry of the ledger, reversals included, in the order of the ledger. */
    List<Proof> history(Connection connection, Scope scope, Question question, Instant knownAt, PageRequest page)
            throws SQLException {
        var after = Cursors.parse(page, 1, parts -> Long.valueOf(parts[0]));
        var query = LedgerQuery.of("posting", question, knownAt).within(scope);
        if (after != null) query = query.and("l.position > ?", after);
        return list(
                connection,
                "SELECT l.fact_type, l.fact_id, l.version, l.day, l.unit, l.value, l.known_at, l.position" + OF_VERSION
                        + " FROM "
                        + query.from() + " WHERE " + query.where() + " ORDER BY l.position LIMIT " + (page.limit() + 1),
                query.values());
    }

    static String netKey(Proof proof) {
        return proof.day() + " " + proof.fact().id();
    }

    static String historyKey(Proof proof) {
        return Long.toString(proof.position());
    }

    private static List<Proof> list(Connection connection, String sql, List<Object> values) throws SQLException {
        return Sql.list(connection, sql, Proofs::read, values.toArray());
    }

    private static Proof read(ResultSet row) throws SQLException {
        return new Proof(
                ProvenBy.of(row.getString("fact_type"), row.getObject("fact_id", UUID.class), row.getLong("version")),
                row.getObject("day", LocalDate.class),
                row.getString("unit"),
                texts(row.getArray("programmes")),
                Figure.of(row.getBigDecimal("value"), 1).value(),
                Sql.instant(row, "known_at"),
                row.getLong("position"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
