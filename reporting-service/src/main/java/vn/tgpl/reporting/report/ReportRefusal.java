package vn.tgpl.reporting.report;

import vn.tgpl.kit.problem.Refusal;

/** Questions that have no answer. */
public enum ReportRefusal implements Refusal.Reason {
    PLAN_NOT_REPORTED(404),
    PROGRAMME_NOT_FOUND(404),
    TARGET_NOT_FOUND(404),
    INDICATOR_NOT_FOUND(404),
    WHAT_TO_EXPLAIN(400);

    private final int status;

    ReportRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
