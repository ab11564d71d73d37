package vn.tgpl.planning.plan;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.plan.PlanRefusal.BOUND_WITHOUT_SIDE;
import static vn.tgpl.planning.plan.PlanRefusal.CUMULATIVE_NOT_YEARLY;
import static vn.tgpl.planning.plan.PlanRefusal.LOW_OVER_HIGH;
import static vn.tgpl.planning.plan.PlanRefusal.ORDINAL_TWICE;
import static vn.tgpl.planning.plan.PlanRefusal.PERIOD_OUTSIDE_PLAN;
import static vn.tgpl.planning.plan.PlanRefusal.ROLE_WITHOUT_BODY;
import static vn.tgpl.planning.plan.PlanRefusal.TASK_CYCLE;
import static vn.tgpl.planning.plan.PlanRefusal.TOO_MANY_LINES;
import static vn.tgpl.planning.plan.PlanRefusal.UNKNOWN_TASK;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** What must be true of the tasks and targets of one document. */
final class PartRules {
    private static final int MOST_TASKS = 500;
    private static final int MOST_TARGETS = 1000;
    /** One line per target and period; a yearly target has one for each year. */
    private static final int MOST_LINES = 5000;

    private final Flaws flaws;
    private final Document document;
    private final Codebook.Page known;
    private final TimeRules times;
    private final Map<String, String> parents = new HashMap<>();

    PartRules(Flaws flaws, Document document, Codebook.Page known) {
        this.flaws = flaws;
        this.document = document;
        this.known = known;
        this.times = new TimeRules(flaws, document.header().period());
    }

    void check() {
        flaws.when(document.tasks().size() > MOST_TASKS, "#/tasks", Request.SIZE);
        flaws.when(document.targets().size() > MOST_TARGETS, "#/targets", Request.SIZE);
        flaws.when(lines() > MOST_LINES, "#/targets", TOO_MANY_LINES);
        ordinals();
        for (var i = 0; i < document.tasks().size(); i++) {
            task(document.task(i), document.tasks().get(i));
        }
        for (var i = 0; i < document.targets().size(); i++) {
            target(document.target(i), document.targets().get(i));
        }
        if (document.targets().size() <= MOST_TARGETS && lines() <= MOST_LINES) TargetKeys.check(flaws, document);
    }

    private long lines() {
        var plans = document.header().period();
        return document.targets().stream()
                .filter(target -> Recurrence.YEARLY.name().equals(target.recurrence()))
                .map(target -> target.period() == null ? plans : target.period())
                .mapToLong(period -> period.to().getYear() - period.from().getYear() + 1L)
                .sum();
    }

    private void ordinals() {
        for (var i = 0; i < document.tasks().size(); i++) {
            var task = document.tasks().get(i);
            flaws.when(parents.containsKey(task.ordinal()), document.task(i) + "/ordinal", ORDINAL_TWICE);
            parents.putIfAbsent(task.ordinal(), task.parent());
        }
    }

    private void task(String at, Bodies.Task task) {
        flaws.when(
                task.from() != null && task.to() != null && task.to().isBefore(task.from()),
                at + "/to",
                Request.ENDS_BEFORE_START);
        flaws.when(!Recurrence.knows(task.recurrence()), at + "/recurrence", Request.UNKNOWN_CODE);
        times.check(at, task);
        if (task.parent() != null) {
            if (!flaws.when(!parents.containsKey(task.parent()), at + "/parent", UNKNOWN_TASK)) {
                flaws.when(goesRound(task.ordinal()), at + "/parent", TASK_CYCLE);
            }
        }
        for (var i = 0; i < task.roles().size(); i++) {
            role(at + "/roles/" + i, task.roles().get(i));
        }
        programmes(
                flaws,
                at + "/programmes",
                task.programmes(),
                known,
                document.header().period());
    }

    private boolean goesRound(String ordinal) {
        var seen = new HashSet<String>();
        for (var above = ordinal; above != null; above = parents.get(above)) {
            if (!seen.add(above)) return true;
        }
        return false;
    }

    private void role(String at, Bodies.Role role) {
        known.roles().check(flaws, at + "/role", role.role());
        flaws.when(
                role.organisation() == null
                        && (role.name() == null || role.name().isEmpty()),
                at,
                ROLE_WITHOUT_BODY);
        known.organisations()
                .check(
                        flaws,
                        at + "/organisation",
                        role.organisation(),
                        document.header().period());
    }

    private void target(String at, Bodies.Target target) {
        var plans = document.header().period();
        var period = target.period() == null ? plans : target.period();
        if (!flaws.when(!period.inOrder(), at + "/period/to", Request.ENDS_BEFORE_START)) {
            flaws.when(plans.inOrder() && !plans.contains(period), at + "/period", PERIOD_OUTSIDE_PLAN);
        }
        flaws.when(!Recurrence.knows(target.recurrence()), at + "/recurrence", Request.UNKNOWN_CODE);
        if (!flaws.when(!Accumulation.knows(target.accumulation()), at + "/accumulation", Request.UNKNOWN_CODE)) {
            flaws.when(
                    Accumulation.CUMULATIVE.name().equals(target.accumulation())
                            && Recurrence.ONCE.name().equals(target.recurrence()),
                    at + "/accumulation",
                    CUMULATIVE_NOT_YEARLY);
        }
        flaws.when(target.task() != null && !parents.containsKey(target.task()), at + "/task", UNKNOWN_TASK);
        known.indicators().check(flaws, at + "/indicator", target.indicator(), period);
        known.programmes().check(flaws, at + "/programme", target.programme(), period);
        known.units().check(flaws, at + "/unit", target.unit(), period);
        known.organisations().check(flaws, at + "/organisation", target.organisation(), period);
        if (target.bound() == null) return;
        flaws.when(!target.bound().hasASide(), at + "/bound", BOUND_WITHOUT_SIDE);
        flaws.when(!target.bound().inOrder(), at + "/bound", LOW_OVER_HIGH);
    }

    static void programmes(Flaws flaws, String at, List<String> codes, Codebook.Page known, Period period) {
        var seen = new HashSet<String>();
        for (var i = 0; i < codes.size(); i++) {
            flaws.when(!seen.add(codes.get(i)), at + "/" + i, TWICE_IN_LIST);
            known.programmes().check(flaws, at + "/" + i, codes.get(i), period);
        }
    }
}
