package vn.tgpl.planning.plan;

import vn.tgpl.kit.problem.Refusal;

/** The rules of plans that a request can break. */
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
    PLAN_NUMBER_TAKEN(409),
    TASK_IN_USE(409),
    NUMBER_NOT_OF_TYPE(422),
    SIGNED_ON_MISSING(422),
    ISSUED_ON_MISSING(422),
    LEAD_MISSING(422),
    SEVERAL_LEADS(422),
    ROLE_WITHOUT_BODY(422),
    ORDINAL_TWICE(422),
    UNKNOWN_TASK(422),
    TASK_CYCLE(422),
    TIME_PART_MISSING(422),
    TIME_PART_UNFIT(422),
    TIME_CONTRADICTED(422),
    MILESTONE_OUTSIDE_TIME(422),
    DOUBLE_FUNDING(422),
    COMPONENT_WITHOUT_PROGRAMME(422),
    UNKNOWN_PLAN(422),
    PLAN_CYCLE(422),
    PERIOD_OUTSIDE_PLAN(422),
    TARGET_OUTSIDE_PLAN(422),
    TARGET_TWICE(422),
    CUMULATIVE_NOT_YEARLY(422),
    ALLOCATION_TO_ONE(422),
    ALLOCATION_OUTSIDE_TERRITORY(422),
    /** A warning. */
    WHOLE_DIFFERS_FROM_YEARS(422),
    PERIOD_TOO_LONG(422),
    SIGNED_IN_FUTURE(422),
    TOO_MANY_LINES(422),
    BOUND_WITHOUT_SIDE(422),
    LOW_OVER_HIGH(422),
    CODE_NOT_VALID_IN_PERIOD(422),
    ISSUED_IN_FUTURE(422),
    ISSUED_BEFORE_SIGNED(422);

    private final int status;

    PlanRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
