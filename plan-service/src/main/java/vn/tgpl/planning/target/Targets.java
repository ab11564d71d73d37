package vn.tgpl.planning.target;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import vn.tgpl.planning.period.Period;

/**
 * The targets of one document, with what they leave to their plan.
 *
 * @param unit the plan's, as issuer, period and parent are
 * @param places where each of them stands in what was sent; {@code #} is the one that a client sent
 */
public record Targets(
        List<TargetBody> all, String unit, String issuer, Period period, UUID parentPlan, IntFunction<String> places) {

    String at(int index) {
        return places.apply(index);
    }

    /** Whether it is the one target that a client sent. */
    boolean isSent(int index) {
        return at(index).equals("#");
    }

    Period periodOf(TargetBody target) {
        return target.period() == null ? period : target.period();
    }

    String unitOf(TargetBody target) {
        return target.unit() == null ? unit : target.unit();
    }

    /** Whether both would ask for the same figure for the same days as often. */
    public boolean same(TargetBody one, TargetBody other) {
        return TargetKeys.Subject.of(one, this).equals(TargetKeys.Subject.of(other, this))
                && one.recurrence().equals(other.recurrence())
                && periodOf(one).equals(periodOf(other));
    }
}
