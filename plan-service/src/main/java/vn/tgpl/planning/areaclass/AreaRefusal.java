package vn.tgpl.planning.areaclass;

import vn.tgpl.kit.problem.Refusal;

/** The rules of decisions on the classes of areas that a request can break. */
enum AreaRefusal implements Refusal.Reason {
    AREA_DECISION_NOT_FOUND(404),
    AREA_DECISION_TAKEN(409),
    UNKNOWN_DECISION(422),
    DECISION_NOT_IN_FORCE(422),
    CLASS_NOT_OF_LEVEL(422),
    NOTHING_TO_END(422);

    private final int status;

    AreaRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
