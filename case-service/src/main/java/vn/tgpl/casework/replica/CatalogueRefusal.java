package vn.tgpl.casework.replica;

import vn.tgpl.kit.problem.Refusal;

/** What can be wrong with codes beyond their being unknown. */
enum CatalogueRefusal implements Refusal.Reason {
    NOT_A_LOCAL_UNIT(422),
    TWICE_IN_LIST(422);

    private final int status;

    CatalogueRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
