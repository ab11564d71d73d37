package vn.tgpl.planning.indicator;

import vn.tgpl.kit.problem.Refusal;

/** The rules of indicators that a request can break. */
enum IndicatorRefusal implements Refusal.Reason {
    INDICATOR_NOT_FOUND(404),
    ONE_MEASURE(422),
    PERCENT_IS_RATIO(422),
    RATIO_WITH_CONDITIONS(422),
    RATIO_OF_RATIO(422),
    NOT_A_QUANTITY(422),
    WRONG_DAY(422),
    WRONG_CONDITION_FIELD(422),
    NEVER_MATCHES(422),
    INDICATOR_VERSION_NOT_FOUND(404);

    private final int status;

    IndicatorRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
