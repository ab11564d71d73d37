package vn.tgpl.planning.cascade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.allocation.Recipient;
import vn.tgpl.planning.allocation.Recipients;
import vn.tgpl.planning.allocation.Recipients.Named;
import vn.tgpl.planning.allocation.Share;
import vn.tgpl.planning.allocation.Sharing;

/** What the targets of plans state beside what other plans' targets are allocated from them. */
final class ReadGaps {
    private static final int MOST_PARTS = 5000;

    /** Found first and ordered then: to have them in order, PostgreSQL would read all plans there are. */
    private static final String TARGETS =
            """
            WITH found AS MATERIALIZED (
            SELECT %s, %s, i.measure_unit, c.id IS NOT NULL AS has_part, t.position
            FROM (SELECT DISTINCT upper FROM targets_allocated_from(?, ?)) AS named
            JOIN plan_target AS t ON t.id = named.upper
            JOIN plan AS p ON p.id = t.plan
            JOIN indicator AS i ON i.code = t.indicator
            LEFT JOIN (plan_target AS c JOIN plan AS q ON q.id = c.plan) ON c.allocated_from = t.id AND q.amends IS NULL
            ) SELECT * FROM found ORDER BY upper_plan, position, part_id LIMIT ?
            """.formatted(Handed.columns("t", "p", "upper_"), Handed.columns("c", "q", "part_"));

    private static final String WITHHELD = """
            SELECT a.upper, count(*) FILTER (WHERE t.id IS NULL) AS withheld, sum(count(*)) OVER () AS pairs
            FROM targets_allocated_from(?, ?) AS a LEFT JOIN plan_target AS t ON t.id = a.lower GROUP BY a.upper
            """;

    private record Withheld(UUID upper, long count, long pairs) {}

    private final Connection connection;

    record Found(List<Gap> gaps, boolean truncated) {}

    private record Row(Handed upper, String measureUnit, Handed part) {}

    ReadGaps(Connection connection) {
        this.connection = connection;
    }

    Found of(Object plans) throws SQLException {
        var rows = Sql.list(
                connection,
                TARGETS,
                row -> new Row(
                        Handed.read(row, "upper_"),
                        row.getString("measure_unit"),
                        row.getBoolean("has_part") ? Handed.read(row, "part_") : null),
                plans,
                MOST_PARTS + 1,
                MOST_PARTS + 1);
        var counted = Sql.list(
                connection,
                WITHHELD,
                row -> new Withheld(row.getObject("upper", UUID.class), row.getLong("withheld"), row.getLong("pairs")),
                plans,
                MOST_PARTS + 1);
        // of more there are than were looked at, nobody knows how many are withheld: then no sum is said to be all
        var unknown = counted.stream().anyMatch(one -> one.pairs() > MOST_PARTS);
        var truncated = unknown || rows.size() > MOST_PARTS;
        // the parts of the last target may be cut off
        var whole = rows.size() > MOST_PARTS
                ? rows.stream()
                        .filter(row ->
                                !row.upper().id().equals(rows.getLast().upper().id()))
                        .toList()
                : rows;
        var withheld = counted.stream().collect(Collectors.toMap(Withheld::upper, Withheld::count));
        var recipients = Recipients.find(
                connection,
                whole.stream()
                        .filter(row -> row.part() != null)
                        .map(row -> row.part().recipient())
                        .toList());
        var byTarget = new LinkedHashMap<UUID, List<Row>>();
        whole.forEach(row -> byTarget.computeIfAbsent(row.upper().id(), id -> new ArrayList<>())
                .add(row));
        var gaps = byTarget.entrySet().stream()
                .map(one -> gap(one.getValue(), withheld.getOrDefault(one.getKey(), 0L), unknown, recipients))
                .toList();
        return new Found(gaps, truncated);
    }

    private static Gap gap(List<Row> rows, long withheld, boolean unknown, Map<Named, Recipient> recipients) {
        var upper = rows.getFirst().upper();
        var measureUnit = rows.getFirst().measureUnit();
        var parts = rows.stream().map(Row::part).filter(part -> part != null).toList();
        var like = new ArrayList<Handed>();
        var leftOut = new ArrayList<Gap.LeftOut>();
        for (var part : parts) {
            var reason = part.unlike(upper);
            if (reason == null) like.add(part);
            else leftOut.add(new Gap.LeftOut(part.id(), null, reason));
        }
        var lines = upper.lines().stream()
                .map(line -> {
                    var shares = like.stream()
                            .filter(part -> part.lines().stream().anyMatch(one -> Handed.sameDays(one, line)))
                            .map(part ->
                                    new Share<>(part.id(), recipients.get(part.recipient()), part.low(), part.high()))
                            .toList();
                    var sharing = Sharing.of(
                            upper.low(),
                            upper.high(),
                            "PERCENT".equals(measureUnit),
                            withheld == 0 && !unknown,
                            shares);
                    var notSummed = sharing.notSummed().stream()
                            .map(one -> new Gap.LeftOut(one.key(), one.side(), one.reason()))
                            .toList();
                    return new Gap.Line(line.label(), line.from(), line.to(), sharing.low(), sharing.high(), notSummed);
                })
                .toList();
        return new Gap(
                upper.plan(),
                upper.id(),
                upper.indicator(),
                measureUnit,
                upper.programme(),
                upper.unit(),
                upper.organisation(),
                upper.bound(),
                parts.stream()
                        .map(part -> new Gap.Part(
                                part.plan(), part.id(), part.unit(), part.organisation(), part.period(), part.bound()))
                        .toList(),
                withheld,
                lines,
                leftOut);
    }
}
