package vn.tgpl.activities.activity;

import vn.tgpl.kit.problem.Refusal;

/** The rules of activities that a request can break. */
enum ActivityRefusal implements Refusal.Reason {
    ACTIVITY_NOT_FOUND(404),
    NOT_PLANNED(409),
    NOT_HELD(409),
    ALREADY_VOIDED(409),
    HELD_IN_FUTURE(422),
    ENDED_IN_FUTURE(422),
    ATTENDANCE_REQUIRED(422),
    GROUP_OVER_TOTAL(422),
    PRIMARY_NOT_SERVED(422),
    TWICE_IN_LIST(422),
    UNKNOWN_TASK(422);

    private final int status;

    ActivityRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
