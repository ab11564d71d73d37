package vn.tgpl.planning.planimport;

import vn.tgpl.kit.problem.Refusal;

/** Why an import is not there to be looked at. */
enum ImportRefusal implements Refusal.Reason {
    IMPORT_NOT_FOUND(404);

    private final int status;

    ImportRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
