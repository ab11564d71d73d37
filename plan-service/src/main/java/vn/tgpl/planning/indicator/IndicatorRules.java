package vn.tgpl.planning.indicator;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.NOT_ITS_OWN;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import vn.tgpl.contracts.IndicatorLanguage;
import vn.tgpl.contracts.IndicatorLanguage.Rule;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** What must be true of an indicator's definition beyond its shape, so that reporting can always count it. */
@ApplicationScoped
public class IndicatorRules {
    private final Indicators indicators;
    private final KnownToTheRegister known;

    IndicatorRules(Indicators indicators, KnownToTheRegister known) {
        this.indicators = indicators;
        this.known = known;
    }

    public void check(IndicatorBody body) {
        var flaws = new Flaws();
        definition(flaws, body);
        flaws.refuse();
    }

    void check(IndicatorBody body, Indicator now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        flaws.when(
                body.measure().ratio() != null && isPart(now.code), "#/measure/ratio", IndicatorRefusal.RATIO_OF_RATIO);
        definition(flaws, body);
        flaws.refuse();
    }

    private void definition(Flaws flaws, IndicatorBody body) {
        flaws.when(
                body.validTo() != null && body.validTo().isBefore(body.validFrom()),
                "#/validTo",
                Request.ENDS_BEFORE_START);
        for (var flaw : IndicatorLanguage.flaws(new Indicator(body).fact(), known)) {
            flaws.when(true, flaw.pointer(), reason(flaw.rule()));
        }
    }

    private static Refusal.Reason reason(Rule rule) {
        return switch (rule) {
            case ONE_MEASURE -> IndicatorRefusal.ONE_MEASURE;
            case PERCENT_IS_RATIO -> IndicatorRefusal.PERCENT_IS_RATIO;
            case RATIO_WITH_CONDITIONS -> IndicatorRefusal.RATIO_WITH_CONDITIONS;
            case RATIO_OF_RATIO -> IndicatorRefusal.RATIO_OF_RATIO;
            case NOT_A_QUANTITY -> IndicatorRefusal.NOT_A_QUANTITY;
            case WRONG_DAY -> IndicatorRefusal.WRONG_DAY;
            case WRONG_CONDITION_FIELD -> IndicatorRefusal.WRONG_CONDITION_FIELD;
            case NEVER_MATCHES -> IndicatorRefusal.NEVER_MATCHES;
            case NOT_ITS_OWN -> NOT_ITS_OWN;
            case TWICE_IN_LIST -> TWICE_IN_LIST;
            case INVALID_VALUE -> Request.INVALID_VALUE;
            case REQUIRED -> Request.REQUIRED;
            case UNKNOWN_CODE -> Request.UNKNOWN_CODE;
            case CODE_NOT_VALID_ON_DATE -> Request.CODE_NOT_VALID_ON_DATE;
        };
    }

    private boolean isPart(String code) {
        return indicators.listAll().stream()
                .map(other -> other.measure.ratio())
                .filter(Objects::nonNull)
                .anyMatch(ratio -> code.equals(ratio.numerator()) || code.equals(ratio.denominator()));
    }
}
