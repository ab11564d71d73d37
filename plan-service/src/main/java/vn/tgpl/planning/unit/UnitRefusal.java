package vn.tgpl.planning.unit;

import vn.tgpl.kit.problem.Refusal;

/** The rules of administrative units that a request can break. */
public enum UnitRefusal implements Refusal.Reason {
    UNIT_NOT_FOUND(404),
    UNIT_PERIOD_TAKEN(409),
    UNIT_HAS_PARTS(409),
    LEVEL_CODE_MISMATCH(422),
    PARENT_NOT_ALLOWED(422),
    PARENT_LEVEL_WRONG(422),
    PARENT_NOT_THROUGHOUT(422),
    SHARES_OVER_WHOLE(422);

    private final int status;

    UnitRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
