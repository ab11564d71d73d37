package vn.tgpl.planning.progress;

import vn.tgpl.kit.problem.Refusal;

enum ProgressRefusal implements Refusal.Reason {
    PROGRESS_NOT_FOUND(404),
    PROGRESS_IN_FUTURE(422),
    PROGRESS_BEFORE_PLAN(422),
    NOT_A_SECURE_LINK(422);

    private final int status;

    ProgressRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
