package vn.tgpl.deploy.expected;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tgpl.deploy.expected.Happened.Aided;
import vn.tgpl.deploy.expected.Happened.Asked;
import vn.tgpl.deploy.expected.Happened.Held;
import vn.tgpl.deploy.sample.Json;

/** Plays the steps of the year files through to the last state of each activity, request and case. */
final class Replay {
    private static final List<String> OPTIONAL_IN_A_CORRECTION =
            List.of("endedOn", "primaryProgramme", "planTask", "attendance", "quantities");

    private final Map<String, ObjectNode> activities = new LinkedHashMap<>();
    private final Map<String, ObjectNode> requests = new LinkedHashMap<>();
    private final Map<String, ObjectNode> cases = new LinkedHashMap<>();

    void play(JsonNode step) {
        String ref = step.get("ref").asText();
        String verb = step.get("do").asText();
        ObjectNode body = ((ObjectNode) step.get("body")).deepCopy();
        if (verb.equals("POST")) {
            switch (step.get("path").asText()) {
                case "/activities" -> activities.put(ref, body.put("status", "PLANNED"));
                case "/requests" -> requests.put(ref, body.put("status", "RECEIVED"));
                case String other -> throw new IllegalArgumentException("a step posts to " + other);
            }
        } else if (activities.containsKey(ref)) {
            playActivity(activities.get(ref), verb, body);
        } else if (requests.containsKey(ref)) {
            playRequest(requests.get(ref), verb, body, step);
        } else if (cases.containsKey(ref)) {
            playCase(cases.get(ref), verb, body);
        } else {
            throw new IllegalArgumentException(ref + " was never created");
        }
    }

    private static void playActivity(ObjectNode activity, String verb, ObjectNode body) {
        body.remove("reason");
        switch (verb) {
            case "hold" -> activity.setAll(body.put("status", "HELD"));
            case "postpone" -> activity.put("status", "POSTPONED");
            case "cancel" -> activity.put("status", "CANCELLED");
            case "void" -> activity.put("status", "VOIDED");
            // says everything again: what it leaves out is gone
            case "correct" -> activity.remove(OPTIONAL_IN_A_CORRECTION).setAll(body);
            default -> throw new IllegalArgumentException("no verb of an activity: " + verb);
        }
    }

    private void playRequest(ObjectNode request, String verb, ObjectNode body, JsonNode step) {
        switch (verb) {
            case "refuse" -> request.put("status", "REFUSED");
            case "accept" -> {
                request.put("status", "ACCEPTED");
                body.set("unit", request.get("unit"));
                body.set("organisation", request.get("organisation"));
                cases.put(step.get("as").asText(), body);
            }
            default -> throw new IllegalArgumentException("no verb of a request: " + verb);
        }
    }

    private static void playCase(ObjectNode legalCase, String verb, ObjectNode body) {
        switch (verb) {
            case "assign" -> legalCase.set("assignment", body);
            case "close" -> legalCase.set("closed", body);
            case "correct" -> {
                body.remove("reason");
                legalCase.remove("closed");
                legalCase.setAll(body);
            }
            default -> throw new IllegalArgumentException("no verb of a case: " + verb);
        }
    }

    List<Happened> happened() {
        List<Happened> happened = new ArrayList<>();
        activities.forEach((ref, activity) -> {
            if (activity.get("status").asText().equals("HELD")) {
                happened.add(held(ref, activity));
            }
        });
        cases.forEach((ref, legalCase) -> happened.add(aided(ref, legalCase)));
        requests.forEach((ref, request) -> happened.add(new Asked(
                ref,
                day(request, "receivedOn"),
                request.get("status").asText().equals("REFUSED"),
                request.get("unit").asText(),
                request.get("organisation").asText())));
        return happened;
    }

    private static Held held(String ref, ObjectNode activity) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String group : List.of("attendance", "quantities")) {
            activity.path(group)
                    .properties()
                    .forEach(number -> numbers.put(
                            group + "." + number.getKey(), number.getValue().decimalValue()));
        }
        return new Held(
                ref,
                activity.get("kind").asText(),
                day(activity, "heldOn"),
                activity.get("unit").asText(),
                activity.get("organisation").asText(),
                set(activity, "programmes"),
                set(activity, "audiences"),
                set(activity, "languages"),
                numbers);
    }

    private static Aided aided(String ref, ObjectNode legalCase) {
        JsonNode closed = legalCase.get("closed");
        return new Aided(
                ref,
                legalCase.get("form").asText(),
                legalCase.get("category").asText(),
                legalCase.get("unit").asText(),
                legalCase.get("organisation").asText(),
                set(legalCase, "programmes"),
                day(legalCase, "acceptedOn"),
                closed == null ? null : day(closed, "on"),
                closed == null ? null : closed.get("reason").asText(),
                closed != null && closed.path("successful").asBoolean());
    }

    private static LocalDate day(JsonNode of, String field) {
        return LocalDate.parse(of.get(field).asText());
    }

    private static Set<String> set(JsonNode of, String field) {
        return Set.copyOf(Json.texts(of.get(field)));
    }
}
