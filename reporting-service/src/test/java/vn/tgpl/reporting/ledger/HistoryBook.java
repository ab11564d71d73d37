package vn.tgpl.reporting.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.reporting.Rows;
import vn.tgpl.reporting.intake.Intake;
import vn.tgpl.reporting.ledger.BruteForce.Cell;
import vn.tgpl.reporting.ledger.BruteForce.Entry;
import vn.tgpl.reporting.ledger.BruteForce.Sum;
import vn.tgpl.reporting.ledger.BruteForce.Unknown;

/** The ledger's tables once more in a schema of their own, where no follower writes. */
final class HistoryBook implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "ledger",
            "fact",
            "posting",
            "standing",
            "balance",
            "reference",
            "target_line",
            "carried",
            "unclassified",
            "known_unit",
            "known_organisation",
            "access_register");

    private final Connection connection = Rows.connect();
    private List<Row> postings = List.of();

    /** A posting as it is stored. */
    record Row(Entry entry, int facts, Instant knownAt, long position) {}

    private record Span(Unknown unknown, Instant from, Instant to) {
        boolean at(Instant instant) {
            return !from.isAfter(instant) && (to == null || to.isAfter(instant));
        }
    }

    HistoryBook() throws SQLException {
        connection.setAutoCommit(false);
        Sql.update(connection, "DROP SCHEMA IF EXISTS history CASCADE");
        Sql.update(connection, "CREATE SCHEMA history");
        for (var table : TABLES) {
            Sql.update(connection, "CREATE TABLE history." + table + " (LIKE public." + table + " INCLUDING ALL)");
        }
        Sql.update(connection, "SET search_path TO history, public");
        Sql.update(connection, "INSERT INTO ledger (generation, position, change, geography) VALUES (1, 0, 0, 0)");
        connection.commit();
    }

    /** Takes everything in; now and then a batch is rolled back first, as after a crash. */
    void take(Intake intake, List<List<Delivery>> batches) throws SQLException {
        Sql.update(connection, "TRUNCATE " + String.join(", ", TABLES.subList(1, TABLES.size())));
        Sql.update(connection, "UPDATE ledger SET position = 0");
        connection.commit();
        for (var i = 0; i < batches.size(); i++) {
            if (i % 7 == 3) {
                intake.apply(connection, batches.get(i));
                connection.rollback();
            }
            intake.apply(connection, batches.get(i));
            connection.commit();
        }
        postings = Sql.list(
                connection,
                "SELECT * FROM posting ORDER BY position",
                row -> new Row(entry(row), row.getInt("facts"), Sql.instant(row, "known_at"), row.getLong("position")));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("fact_id", UUID.class),
                row.getLong("version"),
                row.getLong("indicator_version"),
                cell(row),
                row.getBigDecimal("value").longValueExact());
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("indicator"),
                row.getString("programme"),
                row.getString("unit"),
                row.getString("organisation"),
                row.getObject("day", LocalDate.class));
    }

    List<Row> postings() {
        return postings;
    }

    Map<Cell, Sum> figures(Instant knownAt) {
        var figures = new HashMap<Cell, Sum>();
        for (var row : postings) {
            if (row.knownAt().isAfter(knownAt)) continue;
            figures.merge(row.entry().cell(), new Sum(row.entry().value(), row.facts()), Sum::plus);
        }
        figures.values().removeIf(Sum.NONE::equals);
        return figures;
    }

    /** What {@code explain} shows: postings of one version of fact and indicator, less what cancels out. */
    Set<Entry> entries(Instant knownAt) {
        record Key(UUID fact, long version, long indicatorVersion, Cell cell) {}
        var sums = new HashMap<Key, Sum>();
        for (var row : postings) {
            if (row.knownAt().isAfter(knownAt)) continue;
            var entry = row.entry();
            sums.merge(
                    new Key(entry.fact(), entry.version(), entry.indicatorVersion(), entry.cell()),
                    new Sum(entry.value(), row.facts()),
                    Sum::plus);
        }
        sums.values().removeIf(Sum.NONE::equals);
        var entries = new HashSet<Entry>();
        sums.forEach((key, sum) -> {
            if (sum.facts() != 1) throw new AssertionError(key + " stands " + sum.facts() + " times");
            entries.add(new Entry(key.fact(), key.version(), key.indicatorVersion(), key.cell(), sum.value()));
        });
        return entries;
    }

    Set<Entry> standing() throws SQLException {
        return Set.copyOf(Sql.list(connection, "SELECT * FROM standing", HistoryBook::entry));
    }

    Map<Cell, Sum> balances() throws SQLException {
        record Balance(Cell cell, Sum sum) {}
        return Sql.list(
                        connection,
                        "SELECT * FROM balance WHERE value <> 0 OR facts <> 0",
                        row -> new Balance(
                                cell(row), new Sum(row.getBigDecimal("value").longValueExact(), row.getInt("facts"))))
                .stream()
                .collect(Collectors.toMap(Balance::cell, Balance::sum));
    }

    /** Standing lines whose posting is not the one that added them. */
    long strayStandingLines() throws SQLException {
        return Sql.first(connection, """
                        SELECT count(*) FROM standing s WHERE NOT EXISTS (
                            SELECT FROM posting p WHERE p.position = s.position AND p.known_at = s.known_at AND p.facts = 1
                              AND (p.fact_id, p.version, p.indicator, p.indicator_version, p.programme, p.unit, p.day, p.value)
                                = (s.fact_id, s.version, s.indicator, s.indicator_version, s.programme, s.unit, s.day, s.value))
                        """, row -> row.getLong(1)).orElseThrow();
    }

    long position() throws SQLException {
        return Sql.first(connection, "SELECT position FROM ledger", row -> row.getLong(1))
                .orElseThrow();
    }

    Map<Instant, Set<Unknown>> unclassified(Set<Instant> instants) throws SQLException {
        var spans = Sql.list(
                connection,
                "SELECT * FROM unclassified",
                row -> new Span(
                        new Unknown(
                                row.getObject("fact_id", UUID.class),
                                row.getString("dimension"),
                                row.getString("value")),
                        Sql.instant(row, "known_at"),
                        Sql.instant(row, "resolved_at")));
        return instants.stream().collect(Collectors.toMap(instant -> instant, instant -> spans.stream()
                .filter(span -> span.at(instant))
                .map(Span::unknown)
                .collect(Collectors.toSet())));
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        Sql.update(connection, "DROP SCHEMA history CASCADE");
        connection.commit();
        connection.close();
    }
}
