package vn.tgpl.planning.indicator;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.NOT_ITS_OWN;
import static vn.tgpl.planning.indicator.IndicatorRefusal.NOT_A_QUANTITY;
import static vn.tgpl.planning.indicator.IndicatorRefusal.ONE_MEASURE;
import static vn.tgpl.planning.indicator.IndicatorRefusal.PERCENT_IS_RATIO;
import static vn.tgpl.planning.indicator.IndicatorRefusal.RATIO_OF_RATIO;
import static vn.tgpl.planning.indicator.IndicatorRefusal.RATIO_WITH_CONDITIONS;
import static vn.tgpl.planning.indicator.IndicatorRefusal.WRONG_CONDITION_FIELD;
import static vn.tgpl.planning.indicator.IndicatorRefusal.WRONG_DAY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** What must be true of an indicator's definition beyond its shape, so that reporting can always count it. */
@ApplicationScoped
public class IndicatorRules {
    private static final Set<String> MEASURE_UNITS =
            Set.of("EVENT", "ATTENDANCE", "CASE", "REQUEST", "ITEM", "BROADCAST", "COPY", "HOUR", "PERCENT");
    private static final Pattern QUANTITY =
            Pattern.compile("attendance\\.(total|female|poor|nearPoor|ethnicMinority|disabled|elderly|child)"
                    + "|quantities\\.[a-z][A-Za-z]{0,39}");

    private final Indicators indicators;
    private final ConditionValues values;

    IndicatorRules(Indicators indicators, ConditionValues values) {
        this.indicators = indicators;
        this.values = values;
    }

    public void check(IndicatorBody body) {
        var flaws = new Flaws();
        definition(flaws, body);
        flaws.refuse();
    }

    void check(IndicatorBody body, Indicator now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        flaws.when(body.measure().ratio() != null && isPart(now.code), "#/measure/ratio", RATIO_OF_RATIO);
        definition(flaws, body);
        flaws.refuse();
    }

    private void definition(Flaws flaws, IndicatorBody body) {
        flaws.when(
                body.validTo() != null && body.validTo().isBefore(body.validFrom()),
                "#/validTo",
                Request.ENDS_BEFORE_START);
        flaws.when(!MEASURE_UNITS.contains(body.measureUnit()), "#/measureUnit", Request.UNKNOWN_CODE);
        var subject = Subject.named(body.subject()).orElse(null);
        if (flaws.when(subject == null, "#/subject", Request.UNKNOWN_CODE)) return;
        flaws.when(!subject.days.contains(body.countsOn()), "#/countsOn", WRONG_DAY);
        measure(flaws, body, subject);
        for (var i = 0; i < body.where().size(); i++) {
            condition(flaws, "#/where/" + i, subject, body.where().get(i));
        }
    }

    private void measure(Flaws flaws, IndicatorBody body, Subject subject) {
        var measure = body.measure();
        var given = Stream.of(measure.count(), measure.sum(), measure.ratio())
                .filter(Objects::nonNull)
                .count();
        if (flaws.when(given != 1, "#/measure", ONE_MEASURE)) return;
        flaws.when(Boolean.FALSE.equals(measure.count()), "#/measure/count", Request.INVALID_VALUE);
        flaws.when(
                measure.sum() != null
                        && (subject != Subject.ACTIVITY
                                || !QUANTITY.matcher(measure.sum()).matches()),
                "#/measure/sum",
                NOT_A_QUANTITY);
        flaws.when(
                (measure.ratio() == null) == body.measureUnit().equals("PERCENT"), "#/measureUnit", PERCENT_IS_RATIO);
        if (measure.ratio() == null) return;
        flaws.when(!body.where().isEmpty(), "#/where", RATIO_WITH_CONDITIONS);
        part(flaws, body, "#/measure/ratio/numerator", measure.ratio().numerator());
        part(flaws, body, "#/measure/ratio/denominator", measure.ratio().denominator());
    }

    /** The two parts may speak of different subjects, such as cases per request. */
    private void part(Flaws flaws, IndicatorBody body, String pointer, String code) {
        if (flaws.when(code.equals(body.code()), pointer, NOT_ITS_OWN)) return;
        indicators.check(flaws, pointer, code, body.validFrom());
        flaws.when(
                indicators.named(List.of(code)).getOrDefault(code, List.of()).stream()
                        .anyMatch(part -> part.measure.ratio() != null),
                pointer,
                RATIO_OF_RATIO);
    }

    private boolean isPart(String code) {
        return indicators.listAll().stream()
                .map(other -> other.measure.ratio())
                .filter(Objects::nonNull)
                .anyMatch(ratio -> code.equals(ratio.numerator()) || code.equals(ratio.denominator()));
    }

    private void condition(Flaws flaws, String pointer, Subject subject, IndicatorBody.Condition condition) {
        if (flaws.when(!subject.fields.contains(condition.field()), pointer + "/field", WRONG_CONDITION_FIELD)) return;
        flaws.when(condition.anyOf() == null && condition.noneOf() == null, pointer, Request.REQUIRED);
        values(flaws, pointer + "/anyOf", condition.field(), condition.anyOf());
        values(flaws, pointer + "/noneOf", condition.field(), condition.noneOf());
    }

    private void values(Flaws flaws, String pointer, String field, List<String> given) {
        if (given == null) return;
        for (var i = 0; i < given.size(); i++) {
            flaws.when(!values.knows(field, given.get(i)), pointer + "/" + i, Request.UNKNOWN_CODE);
        }
    }
}
