package vn.tgpl.deploy.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One activity as its organisation enters it, step by step; keeps what a correction has to repeat. */
final class ActivityLife {
    private static final List<String> REPORTABLE = List.of(
            "kind",
            "heldOn",
            "unit",
            "mode",
            "organisation",
            "programmes",
            "primaryProgramme",
            "audiences",
            "languages",
            "attendance",
            "quantities");

    private final Year year;
    private final String ref;
    private final Map<String, Object> state = new LinkedHashMap<>();
    private LocalDate lastStep;

    ActivityLife(Year year, String ref) {
        this.year = year;
        this.ref = ref;
    }

    void plan(LocalDate entered, Map<String, Object> body) {
        state.putAll(body);
        lastStep = entered;
        year.post(entered, ref, "/activities", body);
    }

    void postpone(LocalDate plannedOn, String reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (plannedOn != null) {
            body.put("plannedOn", plannedOn.toString());
        }
        body.put("reason", reason);
        step(lastStep.plusDays(3), "postpone", body);
    }

    void hold(LocalDate heldOn, Map<String, Object> attendance, Map<String, Object> quantities) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("heldOn", heldOn.toString());
        body.put("attendance", attendance);
        if (!quantities.isEmpty()) {
            body.put("quantities", quantities);
        }
        state.putAll(body);
        step(heldOn.isBefore(lastStep) ? lastStep : heldOn, "hold", body);
    }

    /** Says the whole reportable state again, with {@code changes} in it. */
    void correct(Map<String, Object> changes, String reason) {
        state.putAll(changes);
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : REPORTABLE) {
            if (state.get(field) != null) {
                body.put(field, state.get(field));
            }
        }
        body.put("reason", reason);
        step(lastStep.plusDays(9), "correct", body);
    }

    /** {@code cancel} or {@code void}. */
    void end(String verb, String reason) {
        step(lastStep.plusDays(2), verb, Map.of("reason", reason));
    }

    Object stated(String field) {
        return state.get(field);
    }

    private void step(LocalDate day, String verb, Map<String, Object> body) {
        lastStep = day;
        year.verb(day, ref, verb, body);
    }
}
