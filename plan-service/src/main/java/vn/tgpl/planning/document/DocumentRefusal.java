package vn.tgpl.planning.document;

import vn.tgpl.kit.problem.Refusal;

/** What the head of a document may not say, or has to. */
public enum DocumentRefusal implements Refusal.Reason {
    NUMBER_NOT_OF_TYPE(422),
    SIGNED_ON_MISSING(422),
    SIGNED_IN_FUTURE(422),
    UNKNOWN_PLAN(422),
    PLAN_CYCLE(422);

    private final int status;

    DocumentRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
