package vn.tgpl.planning.target;

import vn.tgpl.kit.problem.Refusal;

/** What a target may not ask for. */
enum TargetRefusal implements Refusal.Reason {
    TARGET_OUTSIDE_PLAN(422),
    TARGET_TWICE(422),
    TOO_MANY_LINES(422),
    BOUND_WITHOUT_SIDE(422),
    LOW_OVER_HIGH(422),
    CUMULATIVE_NOT_YEARLY(422),
    ALLOCATED_FROM_NOT_ABOVE(422),
    ALLOCATED_FROM_OTHER_INDICATOR(422),
    ALLOCATED_FROM_OTHER_PERIOD(422),
    ALLOCATION_TO_ONE(422),
    ALLOCATION_OUTSIDE_TERRITORY(422),
    /** A warning. */
    WHOLE_DIFFERS_FROM_YEARS(422);

    private final int status;

    TargetRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
