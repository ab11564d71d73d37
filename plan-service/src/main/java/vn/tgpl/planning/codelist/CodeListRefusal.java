package vn.tgpl.planning.codelist;

import vn.tgpl.kit.problem.Refusal;

enum CodeListRefusal implements Refusal.Reason {
    CODE_LIST_NOT_FOUND(404),
    CODE_NOT_FOUND(404),
    CODE_PERIOD_TAKEN(409),
    LIST_CLOSED(422),
    NOT_OF_THIS_LIST(422);

    private final int status;

    CodeListRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
