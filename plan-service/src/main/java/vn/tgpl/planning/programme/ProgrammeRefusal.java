package vn.tgpl.planning.programme;

import vn.tgpl.kit.problem.Refusal;

enum ProgrammeRefusal implements Refusal.Reason {
    PROGRAMME_NOT_FOUND(404);

    private final int status;

    ProgrammeRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
