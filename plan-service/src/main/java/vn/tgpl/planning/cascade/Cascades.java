package vn.tgpl.planning.cascade;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.period.Period;

/** Walks from one plan up and down, through plans that the caller may see: row-level security decides. */
@ApplicationScoped
class Cascades {
    static final int MOST_PLANS = 500;
    /** The same plan may be reached on several levels. */
    private static final int MOST_STEPS = 5000;

    private static final int MOST_WITHHELD = 10_000;

    private static final String UPWARDS = """
            SELECT p.parent_plan AS id FROM plan AS p WHERE p.id = way.id
            UNION SELECT b.basis_plan FROM plan_legal_basis AS b WHERE b.plan = way.id
            """;
    /** A document that amends a plan is that plan's. */
    private static final String DOWNWARDS = """
            (SELECT p.id FROM plan AS p WHERE p.parent_plan = way.id AND p.amends IS NULL ORDER BY p.id LIMIT %1$d)
            UNION (SELECT b.plan FROM plan_legal_basis AS b JOIN plan AS p ON p.id = b.plan
                   WHERE b.basis_plan = way.id AND p.amends IS NULL ORDER BY b.plan LIMIT %1$d)
            """.formatted(MOST_PLANS + 1);
    /** Level by level, and no further than is asked for: PostgreSQL walks only as far as rows are taken. */
    private static final String WALK = """
            WITH RECURSIVE way (id, level) AS (
                SELECT ?::uuid, 0
                UNION
                SELECT next.id, way.level + 1
                FROM way CROSS JOIN LATERAL (%s) AS next JOIN plan AS seen ON seen.id = next.id
                WHERE way.level < ?
            ), taken AS MATERIALIZED (SELECT * FROM way LIMIT ?)
            SELECT id, min(level) AS level, (SELECT count(*) FROM taken) AS steps
            FROM taken GROUP BY id ORDER BY 2, 1 LIMIT ?
            """;

    private static final String PLANS = """
            SELECT id, number, title, type, issuer, signed_on, period_from, period_to, unit, status
            FROM plan WHERE id = ANY (?)
            """;
    private static final String EDGES = """
            SELECT parent_plan AS upper, id AS lower, 'PARENT' AS kind FROM plan
            WHERE id = ANY (?) AND parent_plan = ANY (?)
            UNION ALL
            SELECT DISTINCT basis_plan, plan, 'LEGAL_BASIS' FROM plan_legal_basis
            WHERE plan = ANY (?) AND basis_plan = ANY (?)
            ORDER BY upper, lower, kind DESC
            """;
    private static final String WITHHELD = """
            SELECT b.plan, count(*) AS withheld FROM plans_beside(?, ?, ?) AS b
            WHERE NOT EXISTS (SELECT FROM plan AS p WHERE p.id = b.other) GROUP BY b.plan
            """;

    private final AgroalDataSource dataSource;

    private record Step(UUID id, int level, long steps) {}

    Cascades(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Cascade of(UUID root, boolean up, boolean down, int depth) {
        try (var connection = dataSource.getConnection()) {
            var levels = new LinkedHashMap<UUID, Integer>();
            levels.put(root, 0);
            var withheld = new HashMap<UUID, Long>();
            var truncated = up && walk(connection, root, true, depth, levels, withheld);
            truncated |= down && walk(connection, root, false, depth, levels, withheld);
            var ids = Sql.array("uuid", levels.keySet());
            var gaps = new ReadGaps(connection).of(ids);
            return new Cascade(
                    root,
                    plans(connection, ids, levels, withheld),
                    edges(connection, ids),
                    gaps.gaps(),
                    truncated || gaps.truncated());
        } catch (SQLException e) {
            throw new IllegalStateException("plans not readable", e);
        }
    }

    /** Says whether there was more than was taken. */
    private static boolean walk(
            Connection connection,
            UUID root,
            boolean up,
            int depth,
            Map<UUID, Integer> levels,
            Map<UUID, Long> withheld)
            throws SQLException {
        var room = MOST_PLANS - levels.size() + 1;
        var steps = Sql.list(
                connection,
                WALK.formatted(up ? UPWARDS : DOWNWARDS),
                row -> new Step(row.getObject("id", UUID.class), row.getInt("level"), row.getLong("steps")),
                root,
                depth,
                MOST_STEPS,
                room + 1);
        var reached = steps.subList(0, Math.min(steps.size(), room));
        reached.forEach(step -> levels.putIfAbsent(step.id(), up ? -step.level() : step.level()));
        // of the last ones nobody asked what comes next
        var passed = reached.stream()
                .filter(step -> step.level() < depth)
                .map(Step::id)
                .toList();
        var hidden = Sql.list(
                connection,
                WITHHELD,
                row -> Map.entry(row.getObject("plan", UUID.class), row.getLong("withheld")),
                Sql.array("uuid", passed),
                up,
                MOST_WITHHELD);
        hidden.forEach(found -> withheld.merge(found.getKey(), found.getValue(), Long::sum));
        return steps.size() > room || steps.getFirst().steps() == MOST_STEPS;
    }

    private static List<Cascade.Node> plans(
            Connection connection, Object ids, Map<UUID, Integer> levels, Map<UUID, Long> withheld)
            throws SQLException {
        var plans = new ArrayList<>(Sql.list(
                connection,
                PLANS,
                row -> {
                    var id = row.getObject("id", UUID.class);
                    return new Cascade.Node(
                            id,
                            levels.get(id),
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("type"),
                            row.getString("issuer"),
                            row.getObject("signed_on", LocalDate.class),
                            new Period(
                                    row.getObject("period_from", LocalDate.class),
                                    row.getObject("period_to", LocalDate.class)),
                            row.getString("unit"),
                            row.getString("status"),
                            withheld.getOrDefault(id, 0L));
                },
                ids));
        plans.sort(Comparator.comparingInt(Cascade.Node::level)
                .thenComparing(node -> node.id().toString()));
        return plans;
    }

    private static List<Cascade.Edge> edges(Connection connection, Object ids) throws SQLException {
        return Sql.list(
                connection,
                EDGES,
                row -> new Cascade.Edge(
                        row.getObject("upper", UUID.class),
                        row.getObject("lower", UUID.class),
                        Cascade.Kind.valueOf(row.getString("kind"))),
                ids,
                ids,
                ids,
                ids);
    }
}
