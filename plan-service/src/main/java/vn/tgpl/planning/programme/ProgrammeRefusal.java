package vn.tgpl.planning.programme;

import vn.tgpl.kit.problem.Refusal;

/** The rules of programmes that a request can break. */
enum ProgrammeRefusal implements Refusal.Reason {
    PROGRAMME_NOT_FOUND(404),
    UNKNOWN_COMPONENT(422),
    COMPONENT_CYCLE(422),
    COMPONENT_OUTSIDE_PROGRAMME(422);

    private final int status;

    ProgrammeRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
