package vn.tgpl.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a definition of an indicator can say (ngôn ngữ định nghĩa chỉ tiêu). The register and the preview ask here, so
 * that nothing is previewed that could not be registered, or the other way round.
 */
public final class IndicatorLanguage {
    private static final Set<String> MEASURE_UNITS =
            Set.of("EVENT", "ATTENDANCE", "CASE", "REQUEST", "ITEM", "BROADCAST", "COPY", "HOUR", "PERCENT");
    private static final Pattern QUANTITY =
            Pattern.compile("attendance\\.(total|female|poor|nearPoor|ethnicMinority|disabled|elderly|child)"
                    + "|quantities\\.[a-z][A-Za-z]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");

    /** What a definition can break; the JSON pointer beside it says where. */
    public enum Rule {
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
        INVALID_VALUE,
        REQUIRED,
        UNKNOWN_CODE,
        CODE_NOT_VALID_ON_DATE
    }

    public record Flaw(String pointer, Rule rule) {}

    /** What is counted: the days it can count on, and the fields its conditions can name. */
    public enum Subject {
        ACTIVITY(
                Set.of("heldOn"),
                Map.of(
                        "kind", Values.listed(CodeLists.ACTIVITY_KINDS),
                        "audiences", Values.listed(CodeLists.AUDIENCES),
                        "mode", Values.listed(CodeLists.MODES),
                        "languages", Values.spelled(LANGUAGE),
                        "organisation", Catalogue::hasOrganisation,
                        "programmes", Catalogue::hasProgramme,
                        "primaryProgramme", Catalogue::hasProgramme)),
        CASE(
                Set.of("acceptedOn", "closedOn"),
                Map.of(
                        "form", Values.listed(CodeLists.FORMS),
                        "field", Values.listed(CodeLists.FIELDS),
                        "category", Values.listed(CodeLists.CATEGORIES),
                        "closeReason", Values.listed(CodeLists.CLOSE_REASONS),
                        "successful", Values.of("true", "false"),
                        "practitionerType", Values.listed(CodeLists.PRACTITIONER_TYPES),
                        "organisation", Catalogue::hasOrganisation,
                        "programmes", Catalogue::hasProgramme)),
        REQUEST(
                Set.of("receivedOn"),
                Map.of(
                        "status", Values.of("RECEIVED", "REFUSED", "ACCEPTED"),
                        "refusalReason", Values.listed(CodeLists.REFUSAL_REASONS),
                        "form", Values.listed(CodeLists.FORMS),
                        "field", Values.listed(CodeLists.FIELDS),
                        "category", Values.listed(CodeLists.CATEGORIES),
                        "organisation", Catalogue::hasOrganisation));

        private final Set<String> days;
        private final Map<String, Values> fields;

        Subject(Set<String> days, Map<String, Values> fields) {
            this.days = days;
            this.fields = fields;
        }

        public Set<String> days() {
            return days;
        }

        public Set<String> fields() {
            return fields.keySet();
        }

        static Optional<Subject> named(String name) {
            return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** What the reader of a definition knows, on any day: an indicator counts facts of every time. */
    public interface Catalogue {
        boolean hasCode(String list, String code);

        boolean hasProgramme(String code);

        boolean hasOrganisation(String code);

        Optional<IndicatorFact> indicator(String code);
    }

    /** The values a condition can ask for: a misspelt one would never match and make a silent nought. */
    private interface Values {
        boolean have(Catalogue catalogue, String value);

        static Values listed(String list) {
            return (catalogue, value) -> catalogue.hasCode(list, value);
        }

        static Values spelled(Pattern spelling) {
            return (catalogue, value) -> spelling.matcher(value).matches();
        }

        static Values of(String... values) {
            return (catalogue, value) -> Set.of(values).contains(value);
        }
    }

    private final Catalogue catalogue;
    private final List<Flaw> flaws = new ArrayList<>();

    private IndicatorLanguage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All that is wrong with it, in the order of reading. */
    public static List<Flaw> flaws(IndicatorFact definition, Catalogue catalogue) {
        var reading = new IndicatorLanguage(catalogue);
        reading.read(definition);
        return reading.flaws;
    }

    private void read(IndicatorFact definition) {
        when(!MEASURE_UNITS.contains(definition.measureUnit()), "#/measureUnit", Rule.UNKNOWN_CODE);
        var subject = Subject.named(definition.subject()).orElse(null);
        if (when(subject == null, "#/subject", Rule.UNKNOWN_CODE)) return;
        when(!subject.days.contains(definition.countsOn()), "#/countsOn", Rule.WRONG_DAY);
        measure(definition, subject);
        for (var i = 0; i < definition.where().size(); i++) {
            condition("#/where/" + i, subject, definition.where().get(i));
        }
    }

    private void measure(IndicatorFact definition, Subject subject) {
        var measure = definition.measure();
        var given = Stream.of(measure.count(), measure.sum(), measure.ratio())
                .filter(Objects::nonNull)
                .count();
        if (when(given != 1, "#/measure", Rule.ONE_MEASURE)) return;
        when(Boolean.FALSE.equals(measure.count()), "#/measure/count", Rule.INVALID_VALUE);
        var sum = measure.sum();
        var quantity = sum == null
                || subject == Subject.ACTIVITY && QUANTITY.matcher(sum).matches();
        when(!quantity, "#/measure/sum", Rule.NOT_A_QUANTITY);
        var percent = "PERCENT".equals(definition.measureUnit());
        when((measure.ratio() != null) != percent, "#/measureUnit", Rule.PERCENT_IS_RATIO);
        if (measure.ratio() == null) return;
        when(!definition.where().isEmpty(), "#/where", Rule.RATIO_WITH_CONDITIONS);
        part(definition, "#/measure/ratio/numerator", measure.ratio().numerator());
        part(definition, "#/measure/ratio/denominator", measure.ratio().denominator());
    }

    /** The two parts may speak of different subjects, such as cases per request. */
    private void part(IndicatorFact definition, String pointer, String code) {
        if (when(code.equals(definition.code()), pointer, Rule.NOT_ITS_OWN)) return;
        var part = catalogue.indicator(code).orElse(null);
        if (when(part == null, pointer, Rule.UNKNOWN_CODE)) return;
        var day = definition.validFrom();
        var valid = day == null
                || part.validFrom() == null
                || !day.isBefore(part.validFrom()) && (part.validTo() == null || !day.isAfter(part.validTo()));
        when(!valid, pointer, Rule.CODE_NOT_VALID_ON_DATE);
        when(part.measure().ratio() != null, pointer, Rule.RATIO_OF_RATIO);
    }

    private void condition(String pointer, Subject subject, IndicatorFact.Condition condition) {
        var values = subject.fields.get(condition.field());
        if (when(values == null, pointer + "/field", Rule.WRONG_CONDITION_FIELD)) return;
        if (when(condition.anyOf() == null && condition.noneOf() == null, pointer, Rule.REQUIRED)) return;
        values(pointer + "/anyOf", values, condition.anyOf());
        values(pointer + "/noneOf", values, condition.noneOf());
        var nothingLeft = condition.anyOf() != null
                && condition.noneOf() != null
                && condition.noneOf().containsAll(condition.anyOf());
        when(nothingLeft, pointer, Rule.NEVER_MATCHES);
    }

    private void values(String pointer, Values values, List<String> given) {
        if (given == null) return;
        for (var i = 0; i < given.size(); i++) {
            when(!values.have(catalogue, given.get(i)), pointer + "/" + i, Rule.UNKNOWN_CODE);
            when(given.subList(0, i).contains(given.get(i)), pointer + "/" + i, Rule.TWICE_IN_LIST);
        }
    }

    private boolean when(boolean wrong, String pointer, Rule rule) {
        if (wrong) flaws.add(new Flaw(pointer, rule));
        return wrong;
    }
}
