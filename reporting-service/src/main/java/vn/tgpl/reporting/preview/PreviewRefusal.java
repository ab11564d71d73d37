package vn.tgpl.reporting.preview;

import vn.tgpl.contracts.IndicatorLanguage.Rule;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** What a definition that is previewed can break; the register says the same. */
enum PreviewRefusal implements Refusal.Reason {
    ONE_MEASURE,
    PERCENT_IS_RATIO,
    RATIO_WITH_CONDITIONS,
    RATIO_OF_RATIO,
    NOT_A_QUANTITY,
    WRONG_DAY,
    WRONG_CONDITION_FIELD,
    NEVER_MATCHES,
    NOT_ITS_OWN,
    TWICE_IN_LIST,
    NOT_A_PART,
    PREVIEW_TOO_WIDE;

    @Override
    public int status() {
        return 422;
    }

    static Refusal.Reason of(Rule rule) {
        return switch (rule) {
            case ONE_MEASURE -> ONE_MEASURE;
            case PERCENT_IS_RATIO -> PERCENT_IS_RATIO;
            case RATIO_WITH_CONDITIONS -> RATIO_WITH_CONDITIONS;
            case RATIO_OF_RATIO -> RATIO_OF_RATIO;
            case NOT_A_QUANTITY -> NOT_A_QUANTITY;
            case WRONG_DAY -> WRONG_DAY;
            case WRONG_CONDITION_FIELD -> WRONG_CONDITION_FIELD;
            case NEVER_MATCHES -> NEVER_MATCHES;
            case NOT_ITS_OWN -> NOT_ITS_OWN;
            case TWICE_IN_LIST -> TWICE_IN_LIST;
            case INVALID_VALUE -> Request.INVALID_VALUE;
            case REQUIRED -> Request.REQUIRED;
            case UNKNOWN_CODE -> Request.UNKNOWN_CODE;
            case CODE_NOT_VALID_ON_DATE -> Request.CODE_NOT_VALID_ON_DATE;
        };
    }
}
