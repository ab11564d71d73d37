package vn.tgpl.deploy.expected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.tgpl.deploy.expected.Happened.Aided;
import vn.tgpl.deploy.expected.Happened.Asked;
import vn.tgpl.deploy.expected.Happened.Held;

/**
 * What each indicator means, written a second time and as plain conditions: the catalogue's definitions are data that
 * the services interpret, and this is what they are checked against. Do not derive one from the other.
 */
public final class Meanings {
    /** On which day something counts and how much. */
    record Counted(LocalDate on, BigDecimal value) {}

    /** Quotient of two other indicators, in percent. */
    record Rate(String numerator, String denominator) {}

    static final Map<String, Rate> RATES =
            Map.of("LITIGATION_SUCCESS_RATE", new Rate("LITIGATION_CASES_SUCCESSFUL", "LITIGATION_CASES_COMPLETED"));

    private static final Map<String, Function<Happened, Optional<Counted>>> COUNTS = new LinkedHashMap<>();

    static {
        // an event for women is in the women's figure only: the two are disjoint
        events("COMM_EVENTS", held -> held.kind().equals("COMM_EVENT"));
        events("COMM_EVENTS_GENERAL", held -> held.kind().equals("COMM_EVENT") && !forWomen(held));
        events("COMM_EVENTS_WOMEN", held -> held.kind().equals("COMM_EVENT") && forWomen(held));
        sum("COMM_ATTENDANCES", "attendance.total", held -> held.kind().equals("COMM_EVENT"));
        sum("COMM_ATTENDANCES_FEMALE", "attendance.female", held -> held.kind().equals("COMM_EVENT"));
        events("TRAIN_PRACTITIONER_EVENTS", held -> held.kind().equals("TRAIN_PRACTITIONER"));
        events("TRAIN_COORDINATION_EVENTS", held -> held.kind().equals("TRAIN_COORDINATION"));
        events("TRAIN_COMMUNITY_EVENTS", held -> held.kind().equals("TRAIN_COMMUNITY"));
        sum("TRAIN_ATTENDANCES", "attendance.total", held -> held.kind().startsWith("TRAIN_"));
        events("THEMATIC_SESSIONS", held -> held.kind().equals("THEMATIC_SESSION"));
        events("MOBILE_AID_SESSIONS", held -> held.kind().equals("MOBILE_AID"));
        events("RADIO_SLOTS", held -> held.kind().equals("RADIO_SLOT"));
        events(
                "RADIO_SLOTS_MINORITY",
                held -> held.kind().equals("RADIO_SLOT")
                        && held.languages().stream().anyMatch(language -> !language.equals("vie")));
        sum("RADIO_BROADCASTS", "quantities.broadcasts", held -> held.kind().equals("RADIO_SLOT"));
        sum("PRESS_ITEMS", "quantities.items", held -> held.kind().equals("PRESS_TV_WEB"));
        sum("LEAFLET_COPIES", "quantities.copies", held -> held.kind().equals("LEAFLET"));
        events("INFO_BOARDS", held -> held.kind().equals("INFO_BOARD"));
        events("SEMINARS", held -> held.kind().equals("SEMINAR"));
        events("DUTY_ROSTERS", held -> held.kind().equals("DUTY_ROSTER"));
        sum("DUTY_ROSTER_SHIFTS", "quantities.shifts", held -> held.kind().equals("DUTY_ROSTER"));
        events("QUALITY_CAMPAIGNS", held -> held.kind().equals("QUALITY_CAMPAIGN"));
        events("INSPECTIONS", held -> held.kind().equals("INSPECTION"));
        events("EMULATION_EVENTS", held -> held.kind().equals("EMULATION"));

        // kết thúc is every way of closing, hoàn thành only one of them
        cases("CASES_ACCEPTED", Aided::acceptedOn, aided -> true);
        cases("CASES_CLOSED", Aided::closedOn, aided -> true);
        cases("CASES_COMPLETED", Aided::closedOn, Meanings::completed);
        cases("CASES_SUCCESSFUL", Aided::closedOn, Aided::successful);
        cases("LITIGATION_CASES_ACCEPTED", Aided::acceptedOn, aided -> litigation(aided));
        cases("LITIGATION_CASES_COMPLETED", Aided::closedOn, aided -> litigation(aided) && completed(aided));
        cases("LITIGATION_CASES_SUCCESSFUL", Aided::closedOn, aided -> litigation(aided) && aided.successful());
        cases(
                "CONSULTATION_CASES_COMPLETED",
                Aided::closedOn,
                aided -> aided.form().equals("CONSULTATION") && completed(aided));
        cases(
                "OUT_OF_COURT_CASES_COMPLETED",
                Aided::closedOn,
                aided -> aided.form().equals("OUT_OF_COURT") && completed(aided));

        requests("REQUESTS_RECEIVED", asked -> true);
        requests("REQUESTS_REFUSED", Asked::refused);
    }

    private Meanings() {}

    /** All of them, rates included. */
    public static Iterable<String> codes() {
        Map<String, Object> codes = new LinkedHashMap<>(COUNTS);
        codes.putAll(RATES);
        return codes.keySet();
    }

    static Optional<Counted> count(String indicator, Happened happened) {
        Function<Happened, Optional<Counted>> meaning = COUNTS.get(indicator);
        if (meaning == null) {
            throw new IllegalArgumentException("nobody wrote down what " + indicator + " means");
        }
        return meaning.apply(happened);
    }

    private static boolean forWomen(Held held) {
        return held.audiences().contains("FEMALE");
    }

    private static boolean litigation(Aided aided) {
        return aided.form().equals("LITIGATION");
    }

    private static boolean completed(Aided aided) {
        return "COMPLETED".equals(aided.closeReason());
    }

    private static void events(String code, Predicate<Held> which) {
        COUNTS.put(
                code,
                happened -> happened instanceof Held held && which.test(held)
                        ? Optional.of(new Counted(held.on(), BigDecimal.ONE))
                        : Optional.empty());
    }

    private static void sum(String code, String number, Predicate<Held> which) {
        COUNTS.put(
                code,
                happened -> happened instanceof Held held && which.test(held)
                        ? Optional.ofNullable(held.numbers().get(number))
                                .filter(value -> value.signum() != 0)
                                .map(value -> new Counted(held.on(), value))
                        : Optional.empty());
    }

    private static void cases(String code, Function<Aided, LocalDate> countsOn, Predicate<Aided> which) {
        COUNTS.put(
                code,
                happened -> happened instanceof Aided aided && which.test(aided)
                        ? Optional.ofNullable(countsOn.apply(aided)).map(on -> new Counted(on, BigDecimal.ONE))
                        : Optional.empty());
    }

    private static void requests(String code, Predicate<Asked> which) {
        COUNTS.put(
                code,
                happened -> happened instanceof Asked asked && which.test(asked)
                        ? Optional.of(new Counted(asked.receivedOn(), BigDecimal.ONE))
                        : Optional.empty());
    }
}
