package vn.tgpl.kit.territory;

import vn.tgpl.kit.problem.Refusal;

/** Why somebody who is signed in gets no further. */
public enum TerritoryRefusal implements Refusal.Reason {
    NO_ASSIGNMENT(403),
    OUTSIDE_TERRITORY(403),
    SCOPE_STALE(503);

    private final int status;

    TerritoryRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
