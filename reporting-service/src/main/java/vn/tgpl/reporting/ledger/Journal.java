package vn.tgpl.reporting.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.sql.Sql;

/**
 * What one transaction posts. Positions are given out under the lock on the ledger's row, held until the commit, so a
 * reader of "everything after position n" never overtakes a late writer.
 */
final class Journal {
    private final Connection transaction;
    private final List<Posting> postings = new ArrayList<>();
    private final Map<Account, List<Line>> standing = new HashMap<>();
    private final Map<Account, Change> changed = new LinkedHashMap<>();
    private long position;

    /** What one fact adds to one indicator. */
    record Account(UUID fact, String indicator) {}

    private record Change(FactType type, List<Line> lines) {}

    private record Cell(String indicator, String programme, String unit, LocalDate day, String organisation) {
        static final Comparator<Cell> ORDER = Comparator.comparing(Cell::indicator)
                .thenComparing(Cell::programme)
                .thenComparing(Cell::unit)
                .thenComparing(Cell::day)
                .thenComparing(Cell::organisation);

        static Cell of(Posting posting) {
            var line = posting.line();
            return new Cell(posting.indicator(), line.programme(), line.unit(), line.day(), line.organisation());
        }
    }

    private record Sum(BigDecimal value, int facts) {
        Sum plus(Sum other) {
            return new Sum(value.add(other.value), facts + other.facts);
        }
    }

    private Journal(Connection transaction, long position) {
        this.transaction = transaction;
        this.position = position;
    }

    static Journal open(Connection transaction) throws SQLException {
        var position = Sql.first(
                        transaction,
                        "UPDATE ledger SET change = change + 1 RETURNING position",
                        row -> row.getLong("position"))
                .orElseThrow();
        return new Journal(transaction, position);
    }

    /** Reads what stands for these facts, before anything is posted for them. */
    void load(Collection<UUID> facts) throws SQLException {
        Sql.list(
                        transaction,
                        """
                        SELECT fact_id, indicator, version, indicator_version, programme, unit, organisation, day, value
                        FROM standing WHERE fact_id = ANY (?) ORDER BY fact_id, indicator, programme
                        """,
                        row -> Map.entry(
                                new Account(row.getObject("fact_id", UUID.class), row.getString("indicator")),
                                new Line(
                                        row.getLong("version"),
                                        row.getLong("indicator_version"),
                                        row.getString("programme"),
                                        row.getString("unit"),
                                        row.getString("organisation"),
                                        row.getObject("day", LocalDate.class),
                                        row.getBigDecimal("value"))),
                        Sql.array("uuid", facts))
                .forEach(found -> standing.computeIfAbsent(found.getKey(), account -> new ArrayList<>())
                        .add(found.getValue()));
    }

    List<Line> standing(UUID fact, String indicator) {
        return standing.getOrDefault(new Account(fact, indicator), List.of());
    }

    /** Posts, and notes which lines stand for that fact and indicator from now on. */
    void post(FactVersion fact, String indicator, List<Posting> entries, List<Line> nowStanding) {
        var account = new Account(fact.id(), indicator);
        if (entries.isEmpty() && standing.getOrDefault(account, List.of()).equals(nowStanding)) return;
        postings.addAll(entries);
        standing.put(account, nowStanding);
        changed.put(account, new Change(fact.type(), nowStanding));
    }

    /** Writes what was posted so far; positions follow on. */
    void flush() throws SQLException {
        if (!changed.isEmpty()) {
            writePostings();
            writeStanding();
            writeBalances();
            postings.clear();
            changed.clear();
        }
        standing.clear();
    }

    void close() throws SQLException {
        flush();
        Sql.update(transaction, "UPDATE ledger SET position = ?", position);
    }

    private void writePostings() throws SQLException {
        var positions = new ArrayList<Long>();
        for (var i = 1; i <= postings.size(); i++) positions.add(position + i);
        Sql.update(
                transaction,
                """
                WITH line AS MATERIALIZED (
                    SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS line (position, fact_type, fact_id,
                        version, indicator, indicator_version, programme, unit, organisation, day, value, facts, known_at)
                ), place AS MATERIALIZED (
                    SELECT unit, day, territory_of(unit, day) AS territory
                    FROM (SELECT DISTINCT unit, day FROM line) AS places
                )
                INSERT INTO posting (position, fact_type, fact_id, version, indicator, indicator_version, programme, unit,
                                     organisation, day, value, facts, known_at, territory)
                SELECT line.*, place.territory FROM line JOIN place USING (unit, day)
                """,
                Sql.array("bigint", positions),
                column("text", posting -> posting.type().name()),
                column("uuid", Posting::fact),
                column("bigint", posting -> posting.line().version()),
                column("text", Posting::indicator),
                column("bigint", posting -> posting.line().indicatorVersion()),
                column("text", posting -> posting.line().programme()),
                column("text", posting -> posting.line().unit()),
                column("text", posting -> posting.line().organisation()),
                column("date", posting -> posting.line().day()),
                column("numeric", Posting::value),
                column("int", Posting::facts),
                column("timestamptz", Posting::knownAt));
        position += postings.size();
    }

    private Object column(String type, Function<Posting, Object> value) {
        return Sql.array(type, postings.stream().map(value).toList());
    }

    /** The position of a standing line is that of the posting that added it: the last one with its version and place. */
    private void writeStanding() throws SQLException {
        Sql.update(
                transaction,
                """
                DELETE FROM standing USING unnest(?, ?) AS changed (fact, of_indicator)
                WHERE fact_id = fact AND indicator = of_indicator
                """,
                Sql.array("uuid", changed.keySet().stream().map(Account::fact).toList()),
                Sql.texts(changed.keySet().stream().map(Account::indicator).toList()));
        record Standing(Account account, FactType type, Line line) {}
        var lines = changed.entrySet().stream()
                .flatMap(change -> change.getValue().lines().stream()
                        .map(line ->
                                new Standing(change.getKey(), change.getValue().type(), line)))
                .toList();
        Sql.update(
                transaction,
                """
                INSERT INTO standing (fact_type, fact_id, version, indicator, indicator_version, programme, unit,
                                      organisation, day, value, known_at, position, territory)
                SELECT line.fact_type, line.fact_id, line.version, line.indicator, line.indicator_version, line.programme,
                       line.unit, line.organisation, line.day, line.value, posted.known_at, posted.position,
                       posted.territory
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS line (fact_type, fact_id, version, indicator,
                     indicator_version, programme, unit, organisation, day, value)
                CROSS JOIN LATERAL (
                    SELECT known_at, position, territory FROM posting
                    WHERE posting.fact_id = line.fact_id AND posting.indicator = line.indicator
                      AND posting.programme = line.programme AND posting.version = line.version
                      AND posting.indicator_version = line.indicator_version AND posting.facts > 0
                    ORDER BY known_at DESC, position DESC LIMIT 1) AS posted
                """,
                Sql.texts(lines.stream().map(line -> line.type().name()).toList()),
                Sql.array(
                        "uuid",
                        lines.stream().map(line -> line.account().fact()).toList()),
                Sql.array(
                        "bigint",
                        lines.stream().map(line -> line.line().version()).toList()),
                Sql.texts(lines.stream().map(line -> line.account().indicator()).toList()),
                Sql.array(
                        "bigint",
                        lines.stream()
                                .map(line -> line.line().indicatorVersion())
                                .toList()),
                Sql.texts(lines.stream().map(line -> line.line().programme()).toList()),
                Sql.texts(lines.stream().map(line -> line.line().unit()).toList()),
                Sql.texts(lines.stream().map(line -> line.line().organisation()).toList()),
                Sql.array("date", lines.stream().map(line -> line.line().day()).toList()),
                Sql.array(
                        "numeric",
                        lines.stream().map(line -> line.line().value()).toList()));
    }

    /** In key order, so that two writers could never wait for each other in a circle. */
    private void writeBalances() throws SQLException {
        var sums = new TreeMap<Cell, Sum>(Cell.ORDER);
        for (var posting : postings) {
            sums.merge(Cell.of(posting), new Sum(posting.value(), posting.facts()), Sum::plus);
        }
        sums.values().removeIf(sum -> sum.value().signum() == 0 && sum.facts() == 0);
        var cells = sums.keySet();
        Sql.update(
                transaction,
                """
                INSERT INTO balance AS b (indicator, programme, unit, day, organisation, value, facts)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (indicator, programme, unit, day, organisation)
                DO UPDATE SET value = b.value + EXCLUDED.value, facts = b.facts + EXCLUDED.facts
                """,
                Sql.texts(cells.stream().map(Cell::indicator).toList()),
                Sql.texts(cells.stream().map(Cell::programme).toList()),
                Sql.texts(cells.stream().map(Cell::unit).toList()),
                Sql.array("date", cells.stream().map(Cell::day).toList()),
                Sql.texts(cells.stream().map(Cell::organisation).toList()),
                Sql.array("numeric", sums.values().stream().map(Sum::value).toList()),
                Sql.array("int", sums.values().stream().map(Sum::facts).toList()));
    }
}
