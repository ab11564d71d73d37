package vn.tgpl.planning.plan;

import vn.tgpl.kit.problem.Refusal;

/** Where a plan stands. Only a DRAFT changes; from ISSUED (đã ban hành) on it stays as it is but for amendments. */
public enum PlanStatus {
    DRAFT(PlanRefusal.PLAN_DRAFT),
    SUBMITTED(PlanRefusal.PLAN_SUBMITTED),
    APPROVED(PlanRefusal.PLAN_APPROVED),
    ISSUED(PlanRefusal.PLAN_ISSUED),
    COMPLETED(PlanRefusal.PLAN_COMPLETED),
    SUPERSEDED(PlanRefusal.PLAN_SUPERSEDED),
    REVOKED(PlanRefusal.PLAN_REVOKED);

    private final PlanRefusal obstacle;

    PlanStatus(PlanRefusal obstacle) {
        this.obstacle = obstacle;
    }

    /** That a plan stands here is why something else cannot be done. */
    Refusal refusal() {
        return new Refusal(obstacle);
    }

    public boolean inForce() {
        return this == ISSUED || this == COMPLETED;
    }
}
