package vn.tgpl.planning.task;

import vn.tgpl.kit.problem.Refusal;

/** What a task may not say. */
public enum TaskRefusal implements Refusal.Reason {
    ORDINAL_TWICE(422),
    UNKNOWN_TASK(422),
    TASK_CYCLE(422),
    LEAD_MISSING(422),
    SEVERAL_LEADS(422),
    ROLE_WITHOUT_BODY(422),
    TIME_PART_MISSING(422),
    TIME_PART_UNFIT(422),
    TIME_CONTRADICTED(422),
    MILESTONE_OUTSIDE_TIME(422);

    private final int status;

    TaskRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
