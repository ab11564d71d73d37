package vn.tgpl.planning.unit;

import vn.tgpl.kit.problem.Refusal;

/** The rules of administrative units that a request can break. */
enum UnitRefusal implements Refusal.Reason {
    UNIT_NOT_FOUND(404),
    UNIT_PERIOD_TAKEN(409),
    UNIT_HAS_PARTS(409),
    UNIT_SUCCEEDED(409),
    LEVEL_CODE_MISMATCH(422),
    PARENT_NOT_ALLOWED(422),
    PARENT_LEVEL_WRONG(422),
    PARENT_NOT_THROUGHOUT(422),
    SHARES_OVER_WHOLE(422),
    SUCCESSOR_DIFFERS(422),
    CONTRADICTS_ROW(422),
    CONTRADICTS_CATALOGUE(422),
    ROW_OF_SAME_UNIT_REFUSED(422),
    PARENT_ROW_REFUSED(422),
    NAME_WITHOUT_TYPE(422),
    NAME_CAPITALISED(422),
    NAME_DIFFERS(422),
    SPLIT_DIFFERS(422);

    private final int status;

    UnitRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
