package vn.tgpl.planning.target;

import static vn.tgpl.planning.period.PeriodRefusal.PERIOD_OUTSIDE_PLAN;
import static vn.tgpl.planning.target.TargetRefusal.BOUND_WITHOUT_SIDE;
import static vn.tgpl.planning.target.TargetRefusal.CUMULATIVE_NOT_YEARLY;
import static vn.tgpl.planning.target.TargetRefusal.LOW_OVER_HIGH;
import static vn.tgpl.planning.target.TargetRefusal.TOO_MANY_LINES;
import static vn.tgpl.planning.task.TaskRefusal.UNKNOWN_TASK;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.codebook.Codebook;
import vn.tgpl.planning.period.Accumulation;
import vn.tgpl.planning.period.Recurrence;

/** What must be true of the targets of one document. */
@ApplicationScoped
public class TargetRules {
    private static final int MOST = 1000;
    /** One line per target and period; a yearly target has one for each year. */
    private static final int MOST_LINES = 5000;

    private final TargetPlaces places;
    private final AllocationRules allocations;
    private final UpperTargets uppers;

    TargetRules(TargetPlaces places, AllocationRules allocations, UpperTargets uppers) {
        this.places = places;
        this.allocations = allocations;
        this.uppers = uppers;
    }

    /**
     * Each by itself, and beside the others.
     *
     * @param ordinals of the tasks that they may measure
     */
    public void check(Flaws flaws, Targets targets, Set<String> ordinals, Codebook.Page known) {
        var all = targets.all();
        flaws.when(all.size() > MOST, "#/targets", Request.SIZE);
        flaws.when(lines(targets) > MOST_LINES, "#/targets", TOO_MANY_LINES);
        for (var i = 0; i < all.size(); i++) check(flaws, targets.at(i), all.get(i), targets, ordinals, known);
        if (all.size() <= MOST && lines(targets) <= MOST_LINES) TargetKeys.check(flaws, targets);
    }

    /** Where they lie, what they hand down and what they are part of. */
    public void checkPlaces(Flaws flaws, Targets targets, Codebook.Page known) {
        places.check(flaws, targets);
        allocations.check(flaws, targets, known);
        uppers.check(flaws, targets);
    }

    private static long lines(Targets targets) {
        return targets.all().stream()
                .filter(target -> Recurrence.YEARLY.name().equals(target.recurrence()))
                .map(targets::periodOf)
                .mapToLong(period -> period.to().getYear() - period.from().getYear() + 1L)
                .sum();
    }

    private static void check(
            Flaws flaws, String at, TargetBody target, Targets targets, Set<String> ordinals, Codebook.Page known) {
        var plans = targets.period();
        var period = targets.periodOf(target);
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
        flaws.when(target.task() != null && !ordinals.contains(target.task()), at + "/task", UNKNOWN_TASK);
        known.indicators().check(flaws, at + "/indicator", target.indicator(), period);
        known.programmes().check(flaws, at + "/programme", target.programme(), period);
        known.units().check(flaws, at + "/unit", target.unit(), period);
        known.organisations().check(flaws, at + "/organisation", target.organisation(), period);
        if (target.bound() == null) return;
        flaws.when(!target.bound().hasASide(), at + "/bound", BOUND_WITHOUT_SIDE);
        flaws.when(!target.bound().inOrder(), at + "/bound", LOW_OVER_HIGH);
    }
}
