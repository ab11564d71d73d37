package vn.tgpl.planning.plan;

import vn.tgpl.kit.problem.Refusal;

/** Why a plan cannot be found, changed or taken further. */
public enum PlanRefusal implements Refusal.Reason {
    PLAN_NOT_FOUND(404),
    TASK_NOT_FOUND(404),
    TARGET_NOT_FOUND(404),
    PLAN_DRAFT(409),
    PLAN_SUBMITTED(409),
    PLAN_APPROVED(409),
    PLAN_ISSUED(409),
    PLAN_COMPLETED(409),
    PLAN_SUPERSEDED(409),
    PLAN_REVOKED(409),
    FOUR_EYES(409),
    AMENDS_ANOTHER(409),
    AMENDS_NOTHING(409),
    AMENDED_MEANWHILE(409),
    AMENDED_SINCE(409),
    FIXED_BY_AMENDED(422),
    PLAN_NUMBER_TAKEN(409),
    TASK_IN_USE(409),
    TARGET_IN_USE(409),
    ISSUED_ON_MISSING(422);

    private final int status;

    PlanRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
