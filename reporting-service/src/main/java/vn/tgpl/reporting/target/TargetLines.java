package vn.tgpl.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.inbox.KnownPlaces;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;

/** The targets of plans in force and of completed ones, as known at any instant. */
@ApplicationScoped
public class TargetLines {

    /** Replaces the lines of one plan from {@code since} on. */
    public void replace(Connection transaction, PlanFact plan, Instant since) throws SQLException {
        Sql.update(
                transaction,
                "UPDATE target_line SET known_to = ? WHERE plan = ? AND known_to IS NULL",
                since,
                plan.id());
        if (!plan.reported()) return;
        for (var place = 0; place < plan.targets().size(); place++) {
            var target = plan.targets().get(place);
            for (var line : target.lines()) insert(transaction, plan, place, target, line, since);
        }
    }

    private static void insert(
            Connection transaction, PlanFact plan, int place, PlanFact.Target target, PlanFact.Line line, Instant since)
            throws SQLException {
        var bound = target.bound();
        Sql.update(
                transaction,
                """
                INSERT INTO target_line (target, plan, place, plan_number, plan_programmes, indicator, programme, unit,
                                         organisation, low, high, since, line_from, line_to, label, known_from, plan_unit,
                                         plan_from, territory, unit_territory)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, territory_of(?, ?), line_territory(?, ?, ?))
                """,
                target.id(),
                plan.id(),
                place,
                plan.number(),
                Sql.texts(plan.programmes()),
                target.indicator(),
                target.programme(),
                target.unit(),
                target.organisation(),
                bound == null ? null : bound.low(),
                bound == null ? null : bound.high(),
                line.since() == null ? line.from() : line.since(),
                line.from(),
                line.to(),
                line.label(),
                since,
                plan.unit(),
                firstDay(plan),
                plan.unit(),
                firstDay(plan),
                target.unit(),
                line.since() == null ? line.from() : line.since(),
                line.to());
    }

    /** What the batch says of units may put plans, and what their targets are about, into another province. */
    public void resettle(Connection transaction, List<Delivery> batch) throws SQLException {
        KnownPlaces.resettle(transaction, batch, "target_line", "plan_unit", "plan_from");
        var codes = batch.stream()
                .filter(delivery -> delivery.fact() instanceof UnitFact)
                .map(delivery -> ((UnitFact) delivery.fact()).code())
                .collect(Collectors.toSet());
        if (codes.isEmpty()) return;
        Sql.update(transaction, """
                WITH RECURSIVE touched AS (
                    SELECT unnest(?::text[]) AS code
                    UNION SELECT u.code FROM known_unit AS u JOIN touched AS t ON u.parent = t.code
                          WHERE u.level NOT IN ('NATION', 'PROVINCE')
                ), place AS MATERIALIZED (
                    SELECT *, line_territory(unit, since, line_to) AS lies_in
                    FROM (SELECT DISTINCT unit, since, line_to FROM target_line
                          WHERE unit IN (SELECT code FROM touched)) AS places
                )
                UPDATE target_line AS l SET unit_territory = lies_in FROM place AS p
                WHERE l.unit = p.unit AND l.since = p.since AND l.line_to = p.line_to
                  AND l.unit_territory IS DISTINCT FROM lies_in
                """, Sql.texts(codes));
    }

    /** Whose plan it is, is read on its first day. */
    private static LocalDate firstDay(PlanFact plan) {
        return plan.period() == null ? null : plan.period().from();
    }

    /** Whether a plan is one of the provinces that are theirs, or the nation's. */
    public boolean visible(Connection connection, Scope scope, PlanFact plan) throws SQLException {
        if (scope.nation()) return true;
        return Sql.first(
                        connection,
                        "SELECT coalesce(territory_of(?, ?) = ANY (?), false)",
                        row -> row.getBoolean(1),
                        plan.unit(),
                        firstDay(plan),
                        Sql.array("uuid", scope.home()))
                .orElseThrow();
    }

    /** Which lines to give; a null part does not narrow. */
    public record Filter(
            UUID plan, String programme, String indicator, String unit, String organisation, Integer year) {
        public static Filter ofPlan(UUID plan) {
            return new Filter(plan, null, null, null, null, null);
        }

        public static Filter ofProgramme(String programme) {
            return new Filter(null, programme, null, null, null, null);
        }
    }

    /** Where a page goes on: lines are sorted by plan, place in the plan, first day. */
    public record After(UUID plan, int place, LocalDate from) {}

    /** Lines whose figure they may know, of visible plans. */
    public List<TargetLine> find(
            Connection connection, Scope scope, Filter filter, Instant knownAt, After after, int limit)
            throws SQLException {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (knownAt == null) {
            conditions.add("known_to IS NULL");
        } else {
            conditions.add("known_from <= ? AND (known_to IS NULL OR known_to > ?)");
            values.addAll(List.of(knownAt, knownAt));
        }
        var shown = Shown.to(scope);
        conditions.add(shown.condition());
        values.addAll(shown.values());
        when(conditions, values, "plan = ?", filter.plan());
        when(conditions, values, "indicator = ?", filter.indicator());
        when(conditions, values, "unit = ?", filter.unit());
        when(conditions, values, "organisation = ?", filter.organisation());
        if (filter.programme() != null) {
            conditions.add("(programme = ? OR programme IS NULL AND ? = ANY (plan_programmes))");
            values.addAll(List.of(filter.programme(), filter.programme()));
        }
        if (filter.year() != null) {
            conditions.add("line_from <= ? AND line_to >= ?");
            values.add(LocalDate.of(filter.year(), 12, 31));
            values.add(LocalDate.of(filter.year(), 1, 1));
        }
        if (after != null) {
            conditions.add("(plan, place, line_from) > (?, ?, ?)");
            values.addAll(List.of(after.plan(), after.place(), after.from()));
        }
        values.add(limit);
        return Sql.list(
                connection,
                "SELECT * FROM target_line WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY plan, place, line_from LIMIT ?",
                TargetLine::read,
                values.toArray());
    }

    /** The line of a target that begins on that day, if they may know its figure. */
    public Optional<TargetLine> find(Connection connection, Scope scope, UUID target, LocalDate from, Instant knownAt)
            throws SQLException {
        var shown = Shown.to(scope);
        var values = new ArrayList<Object>(List.of(target, from));
        values.addAll(shown.values());
        return Sql.list(
                        connection,
                        "SELECT * FROM target_line WHERE target = ? AND line_from = ? AND " + shown.condition()
                                + " ORDER BY known_from DESC",
                        row -> new Known(
                                TargetLine.read(row), Sql.instant(row, "known_from"), Sql.instant(row, "known_to")),
                        values.toArray())
                .stream()
                .filter(known -> known.at(knownAt))
                .map(Known::line)
                .findFirst();
    }

    private record Known(TargetLine line, Instant from, Instant to) {
        boolean at(Instant knownAt) {
            return knownAt == null ? to == null : !from.isAfter(knownAt) && (to == null || to.isAfter(knownAt));
        }
    }

    private static void when(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value == null) return;
        conditions.add(condition);
        values.add(value);
    }
}
