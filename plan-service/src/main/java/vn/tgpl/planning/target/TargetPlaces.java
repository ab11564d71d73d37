package vn.tgpl.planning.target;

import static vn.tgpl.planning.target.TargetRefusal.TARGET_OUTSIDE_PLAN;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.period.Period;

/**
 * The targets of a plan lie where the plan lies (địa bàn của kế hoạch), in its province with all that merged with it: who
 * reads a plan reads the figures its targets ask for. Only the nation's plans ask for figures of anywhere.
 */
@ApplicationScoped
class TargetPlaces {
    private static final String NATION = "VN";

    /** What lies outside; a code that nobody knows is another flaw. By plain SQL: the plan is not yet changed. */
    private static final String OUTSIDE = """
            WITH plan AS MATERIALIZED (
                SELECT ARRAY(SELECT province_family(territory_of(?, ?), ?)) AS family
            )
            SELECT t.n - 1 AS target,
                   EXISTS (SELECT FROM known_unit AS u WHERE u.code = t.unit)
                       AND NOT coalesce(territory_of(t.unit, t.read_on) = ANY (family), false) AS unit,
                   EXISTS (SELECT FROM known_organisation AS o WHERE o.code = t.organisation
                           AND NOT coalesce(territory_of(o.unit, t.first_day) = ANY (family), false)) AS organisation
            FROM plan CROSS JOIN (
                SELECT *,
                       -- a code that means nothing on the first day is the first one's who gets it
                       coalesce((SELECT min(u.valid_from) FROM known_unit AS u
                                 WHERE u.code = s.unit AND u.valid_from > first_day AND u.valid_from <= last_day
                                   AND NOT EXISTS (SELECT FROM known_unit AS h WHERE h.code = s.unit AND first_day
                                       BETWEEN h.valid_from AND coalesce(h.valid_to, 'infinity'))), first_day) AS read_on
                FROM unnest(?, ?, ?, ?) WITH ORDINALITY AS s (unit, organisation, first_day, last_day, n)
            ) AS t
            WHERE cardinality(family) > 0 ORDER BY t.n
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    private record Found(int target, boolean unit, boolean organisation) {}

    TargetPlaces(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void check(Flaws flaws, Targets targets) {
        if (targets.unit().equals(NATION) || targets.all().isEmpty()) return;
        for (var found : find(targets)) {
            var target = targets.all().get(found.target());
            var at = targets.at(found.target());
            flaws.when(found.unit(), at + (target.unit() == null ? "/period" : "/unit"), TARGET_OUTSIDE_PLAN);
            flaws.when(
                    found.organisation() && !targets.issuer().equals(target.organisation()),
                    at + "/organisation",
                    TARGET_OUTSIDE_PLAN);
        }
    }

    private List<Found> find(Targets targets) {
        var periods = targets.all().stream().map(targets::periodOf).toList();
        try (var connection = dataSource.getConnection()) {
            return Sql.list(
                    connection,
                    OUTSIDE,
                    row -> new Found(row.getInt("target"), row.getBoolean("unit"), row.getBoolean("organisation")),
                    targets.unit(),
                    targets.period().from(),
                    LocalDate.now(clock),
                    column("text", targets, targets::unitOf),
                    column("text", targets, TargetBody::organisation),
                    Sql.array("date", periods.stream().map(Period::from).toList()),
                    Sql.array("date", periods.stream().map(Period::to).toList()));
        } catch (SQLException e) {
            throw new IllegalStateException("units not readable", e);
        }
    }

    private static Object column(String type, Targets targets, Function<TargetBody, Object> value) {
        return Sql.array(type, targets.all().stream().map(value).toList());
    }
}
