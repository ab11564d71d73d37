package vn.tgpl.planning.target;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.NOT_ITS_OWN;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.target.TargetRefusal.ALLOCATION_OUTSIDE_TERRITORY;
import static vn.tgpl.planning.target.TargetRefusal.ALLOCATION_TO_ONE;
import static vn.tgpl.planning.target.TargetRefusal.BOUND_WITHOUT_SIDE;
import static vn.tgpl.planning.target.TargetRefusal.LOW_OVER_HIGH;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.codebook.Codebook;

/** What must be true of what targets hand down (giao chỉ tiêu): to each once, within the target's own territory. */
@ApplicationScoped
class AllocationRules {
    static final int MOST_OF_A_PLAN = 5000;

    /**
     * A unit has to lie in the target's unit or, if that is a province, in what merged with it; an organisation works in
     * communes without having its seat there, so its province is enough. Days are read as {@link TargetPlaces} does.
     */
    private static final String OUTSIDE = """
            WITH target AS MATERIALIZED (
                SELECT t.n, t.first_day, t.last_day, h.chain[1] AS holder, u.level,
                       ARRAY(SELECT province_family(territory_of(t.unit, h.read_on), ?)) AS family
                FROM unnest(?, ?, ?, ?) AS t (n, unit, first_day, last_day)
                CROSS JOIN LATERAL (SELECT d AS read_on, unit_chain(t.unit, d) AS chain
                                    FROM unit_read_on(t.unit, t.first_day, t.last_day) AS d) AS h
                JOIN known_unit AS u ON u.id = h.chain[1]
            )
            SELECT a.n - 1 AS allocation,
                   CASE WHEN a.unit IS NULL OR t.level = 'NATION' THEN false
                        WHEN t.level = 'PROVINCE' THEN NOT w.chain && t.family
                        ELSE t.holder <> ALL (w.chain) END AS unit,
                   EXISTS (SELECT FROM known_organisation AS o WHERE o.code = a.organisation AND t.level <> 'NATION'
                           AND NOT coalesce(territory_of(o.unit, t.first_day) = ANY (t.family), false)) AS organisation
            FROM unnest(?, ?, ?) WITH ORDINALITY AS a (target, unit, organisation, n)
            JOIN target AS t ON t.n = a.target
            CROSS JOIN LATERAL (
                SELECT unit_chain(a.unit, unit_read_on(a.unit, t.first_day, t.last_day)) AS chain) AS w
            ORDER BY a.n
            """;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    private record Placed(int target, TargetBody of, String at, Allocation allocation) {}

    private record Outside(int allocation, boolean unit, boolean organisation) {}

    AllocationRules(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void check(Flaws flaws, Targets targets, Codebook.Page known) {
        var placed = new ArrayList<Placed>();
        for (var i = 0; i < targets.all().size(); i++) {
            var target = targets.all().get(i);
            var seen = new HashSet<String>();
            for (var k = 0; k < target.allocations().size(); k++) {
                var one = new Placed(
                        i,
                        target,
                        targets.at(i) + "/allocations/" + k,
                        target.allocations().get(k));
                if (alone(flaws, one, targets, known, seen)) placed.add(one);
            }
        }
        if (flaws.when(placed.size() > MOST_OF_A_PLAN, "#/targets", Request.SIZE) || placed.isEmpty()) return;
        for (var found : find(targets, placed)) {
            var one = placed.get(found.allocation());
            flaws.when(found.unit(), one.at() + "/unit", ALLOCATION_OUTSIDE_TERRITORY);
            flaws.when(found.organisation(), one.at() + "/organisation", ALLOCATION_OUTSIDE_TERRITORY);
        }
    }

    /** Says whether it makes sense to ask where it lies. */
    private static boolean alone(Flaws flaws, Placed one, Targets targets, Codebook.Page known, HashSet<String> seen) {
        var allocation = one.allocation();
        var target = one.of();
        var period = targets.periodOf(target);
        flaws.when(!allocation.bound().hasASide(), one.at() + "/bound", BOUND_WITHOUT_SIDE);
        flaws.when(!allocation.bound().inOrder(), one.at() + "/bound", LOW_OVER_HIGH);
        if (flaws.when((allocation.unit() == null) == (allocation.organisation() == null), one.at(), ALLOCATION_TO_ONE))
            return false;
        known.units().check(flaws, one.at() + "/unit", allocation.unit(), period);
        known.organisations().check(flaws, one.at() + "/organisation", allocation.organisation(), period);
        var to = allocation.unit() == null ? "organisation " + allocation.organisation() : "unit " + allocation.unit();
        flaws.when(!seen.add(to), one.at(), TWICE_IN_LIST);
        return !flaws.when(targets.unitOf(target).equals(allocation.unit()), one.at() + "/unit", NOT_ITS_OWN)
                && !flaws.when(
                        target.organisation() != null && target.organisation().equals(allocation.organisation()),
                        one.at() + "/organisation",
                        NOT_ITS_OWN)
                && period.inOrder();
    }

    /** A unit or organisation that nobody knows is another flaw. By plain SQL: the plan is not yet changed. */
    private List<Outside> find(Targets targets, List<Placed> placed) {
        var handing = placed.stream().map(Placed::target).distinct().toList();
        try (var connection = dataSource.getConnection()) {
            return Sql.list(
                    connection,
                    OUTSIDE,
                    row -> new Outside(
                            row.getInt("allocation"), row.getBoolean("unit"), row.getBoolean("organisation")),
                    LocalDate.now(clock),
                    Sql.array("int", handing),
                    column("text", handing, i -> targets.unitOf(targets.all().get(i))),
                    column("date", handing, i -> targets.periodOf(targets.all().get(i))
                            .from()),
                    column("date", handing, i -> targets.periodOf(targets.all().get(i))
                            .to()),
                    column("int", placed, Placed::target),
                    column("text", placed, one -> one.allocation().unit()),
                    column("text", placed, one -> one.allocation().organisation()));
        } catch (SQLException e) {
            throw new IllegalStateException("units not readable", e);
        }
    }

    private static <T> Object column(String type, List<T> rows, Function<T, Object> value) {
        return Sql.array(type, rows.stream().map(value).toList());
    }
}
