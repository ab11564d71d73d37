package vn.tgpl.planning.catalogue;

import vn.tgpl.kit.problem.Refusal;

/** The rules all parts of the catalogue share. */
public enum CatalogueRefusal implements Refusal.Reason {
    CODE_TAKEN(409),
    KEY_FIXED(422),
    NOT_ITS_OWN(422),
    SUCCESSOR_WITHOUT_END(422),
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
