package vn.tgpl.planning.life;

import vn.tgpl.kit.problem.Refusal;

/** The days and documents with which a plan cannot be issued or end. */
enum LifeRefusal implements Refusal.Reason {
    ISSUED_IN_FUTURE(422),
    ISSUED_BEFORE_SIGNED(422),
    ENDED_IN_FUTURE(422),
    ENDED_BEFORE_ISSUE(422),
    EFFECTIVE_BEFORE_LAST(422),
    NOTHING_CORRECTED(422),
    SUPERSEDED_BY_ITSELF(422),
    SUPERSEDED_BY_NOT_IN_FORCE(422);

    private final int status;

    LifeRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
