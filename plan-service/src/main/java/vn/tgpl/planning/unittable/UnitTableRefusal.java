package vn.tgpl.planning.unittable;

import vn.tgpl.kit.problem.Refusal;

/** What can be wrong, or worth a warning, in a row of a table of units. */
enum UnitTableRefusal implements Refusal.Reason {
    CONTRADICTS_ROW(422),
    CONTRADICTS_CATALOGUE(422),
    ROW_OF_SAME_UNIT_REFUSED(422),
    PARENT_ROW_REFUSED(422),
    NAME_WITHOUT_TYPE(422),
    NAME_CAPITALISED(422),
    NAME_DIFFERS(422),
    SPLIT_DIFFERS(422);

    private final int status;

    UnitTableRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
