package vn.tgpl.casework.request;

import vn.tgpl.kit.problem.Refusal;

/** The rules of requests for legal aid that can be broken. */
enum RequestRefusal implements Refusal.Reason {
    REQUEST_NOT_FOUND(404),
    NOT_RECEIVED(409),
    RECEIVED_IN_FUTURE(422),
    REFUSED_BEFORE_RECEIPT(422),
    REFUSED_IN_FUTURE(422);

    private final int status;

    RequestRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
