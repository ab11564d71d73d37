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
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;

/** The targets of issued plans, as known at any instant. */
@ApplicationScoped
public class TargetLines {

    /** Replaces the lines of one plan from {@code since} on. */
    public void replace(Connection transaction, PlanFact plan, Instant since) throws SQLException {
        Sql.update(
                transaction,
                "UPDATE target_line SET known_to = ? WHERE plan = ? AND known_to IS NULL",
                since,
                plan.id());
        if (!PlanFact.ISSUED.equals(plan.status())) return;
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
                                         organisation, low, high, line_from, line_to, label, known_from, plan_unit,
                                         plan_from, territory)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, territory_of(?, ?))
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
                line.from(),
                line.to(),
                line.label(),
                since,
                plan.unit(),
                firstDay(plan),
                plan.unit(),
                firstDay(plan));
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

    /** Lines of visible plans. */
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
        if (!scope.nation()) when(conditions, values, "territory = ANY (?)", Sql.array("uuid", scope.home()));
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

    /** The line of a visible plan's target that begins on that day. */
    public Optional<TargetLine> find(Connection connection, Scope scope, UUID target, LocalDate from, Instant knownAt)
            throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT * FROM target_line WHERE target = ? AND line_from = ? ORDER BY known_from DESC",
                        row -> new Known(
                                TargetLine.read(row),
                                row.getObject("territory", UUID.class),
                                Sql.instant(row, "known_from"),
                                Sql.instant(row, "known_to")),
                        target,
                        from)
                .stream()
                .filter(known -> known.at(knownAt) && scope.withinHome(known.territory()))
                .map(Known::line)
                .findFirst();
    }

    private record Known(TargetLine line, UUID territory, Instant from, Instant to) {
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
