package vn.tgpl.planning.period;

import vn.tgpl.kit.problem.Refusal;

/** What is wrong with a period, or does not lie in it. */
public enum PeriodRefusal implements Refusal.Reason {
    PERIOD_TOO_LONG(422),
    PERIOD_OUTSIDE_PLAN(422),
    CODE_NOT_VALID_IN_PERIOD(422);

    private final int status;

    PeriodRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
