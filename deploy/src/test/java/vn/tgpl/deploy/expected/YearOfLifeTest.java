package vn.tgpl.deploy.expected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.deploy.sample.Json;

/** The committed year holds the cases it was made for. */
class YearOfLifeTest {
    private static final Path SAMPLE = Path.of("sample");

    @Test
    void haNoiIsOverWithinAndUnderItsRangesIn2024() {
        Map<String, String> lines = Expected.of(SAMPLE).lines(LocalDate.of(2026, 1, 1)).stream()
                .filter(line ->
                        line.planNumber().equals("284/KH-UBND") && line.from().getYear() == 2024)
                .collect(Collectors.toMap(ExpectedLine::indicator, line -> line.actual() + " " + line.status()));

        assertEquals(
                Map.of(
                        "COMM_EVENTS_GENERAL", "33 EXCEEDED",
                        "COMM_EVENTS_WOMEN", "17 MET",
                        "TRAIN_PRACTITIONER_EVENTS", "2 MISSED",
                        "TRAIN_COORDINATION_EVENTS", "6 MET",
                        "TRAIN_COMMUNITY_EVENTS", "4 MET"),
                lines);
    }

    @Test
    void everyTrackedTargetHasSomethingToShow() {
        for (ExpectedLine line : Expected.of(SAMPLE).lines(LocalDate.of(2026, 1, 1))) {
            if (line.status().equals("TRACKED")) {
                assertTrue(line.facts() > 0, line.planNumber() + " " + line.indicator() + " " + line.programme());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanoi-2024", "camau-2023", "thanhhoa-2020", "hue-2022"})
    void everyTurnOfLifeIsThere(String file) {
        Set<String> turns = new HashSet<>();
        Map<String, JsonNode> last = new HashMap<>();
        for (JsonNode step : Json.lines(SAMPLE.resolve("year/" + file + ".ndjson"))) {
            String ref = step.get("ref").asText();
            String verb = step.get("do").asText();
            JsonNode body = step.get("body");
            turns.add(verb);
            if (verb.equals("correct") && ref.contains("-A-")) {
                turnsOf(body, last.get(ref), file, turns);
            }
            if (verb.equals("hold") && body.get("attendance").size() > 0) {
                turns.add(last.get(ref).get("programmes").size() > 1 ? "two programmes" : "one programme");
            }
            if (verb.equals("close")) {
                turns.add(body.get("reason").asText());
            }
            // the creation holds commune and programmes, the holding the day
            if (verb.equals("POST")) {
                last.put(ref, body);
            } else if (verb.equals("hold")) {
                last.put(
                        ref,
                        ((ObjectNode) last.get(ref).deepCopy())
                                .put("heldOn", body.get("heldOn").asText()));
            }
        }

        List<String> promised = List.of(
                "POST",
                "hold",
                "correct",
                "cancel",
                "postpone",
                "void",
                "accept",
                "refuse",
                "assign",
                "close",
                "moved in time",
                "moved in space",
                "one programme",
                "COMPLETED",
                "DISCONTINUED",
                "SUSPENDED_BY_LAW");
        assertTrue(turns.containsAll(promised), () -> file + " has only " + turns);
        if (!file.startsWith("thanhhoa")) {
            assertTrue(turns.contains("two programmes"), "Thanh Hóa's time had one programme, " + file + " has more");
        }
        assertTrue(turns.contains("moved out of the year"), file);
    }

    @Test
    void theWholeSampleIsSmall() {
        long steps = List.of("hanoi-2024", "camau-2023", "thanhhoa-2020", "hue-2022").stream()
                .mapToLong(file ->
                        Json.lines(SAMPLE.resolve("year/" + file + ".ndjson")).size())
                .sum();
        assertTrue(steps < 1_500, "steps: " + steps);
    }

    private static void turnsOf(JsonNode body, JsonNode before, String file, Set<String> turns) {
        LocalDate now = LocalDate.parse(body.get("heldOn").asText());
        LocalDate then = LocalDate.parse(before.get("heldOn").asText());
        if (!now.equals(then)) {
            turns.add(file.endsWith(String.valueOf(now.getYear())) ? "moved in time" : "moved out of the year");
        }
        if (!body.get("unit").equals(before.get("unit"))) {
            turns.add("moved in space");
        }
    }
}
