package vn.tgpl.planning.succession;

import vn.tgpl.kit.problem.Refusal;

/** Why a unit cannot be succeeded so. */
enum SuccessionRefusal implements Refusal.Reason {
    UNIT_SUCCEEDED(409),
    SUCCESSOR_DIFFERS(422);

    private final int status;

    SuccessionRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
