package vn.tgpl.planning.exchange;

import vn.tgpl.kit.problem.Refusal;

/** The rules of taking plans in from elsewhere. */
enum ExchangeRefusal implements Refusal.Reason {
    REFERENCE_UNKNOWN(422),
    REFERENCE_TWICE(422),
    FORMAT_UNKNOWN(422);

    private final int status;

    ExchangeRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
