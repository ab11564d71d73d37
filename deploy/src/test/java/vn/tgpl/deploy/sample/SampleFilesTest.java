package vn.tgpl.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.tgpl.deploy.expected.Meanings;

/** What one file of the sample names, another holds. */
class SampleFilesTest {
    private static final Path SAMPLE = Path.of("sample");
    private static final List<JsonNode> UNITS = items("units.json");
    private static final List<JsonNode> ORGANISATIONS = items("organisations.json");

    @Test
    void everySuccessorIsThereTheDayAfterAndStandsBeforeItsPredecessors() {
        Set<String> current = new HashSet<>();
        for (JsonNode unit : UNITS) {
            if (!unit.has("validTo")) {
                current.add(unit.get("code").asText());
            } else {
                assertTrue(unit.get("successors").size() > 0, unit.toString());
                for (JsonNode successor : unit.get("successors")) {
                    assertTrue(current.contains(successor.get("code").asText()), unit.toString());
                }
            }
        }
    }

    @Test
    void everyOrganisationStandsAfterItsParent() {
        Set<String> known = new HashSet<>();
        for (JsonNode organisation : ORGANISATIONS) {
            assertTrue(
                    !organisation.has("parent")
                            || known.contains(organisation.get("parent").asText()),
                    organisation.toString());
            assertTrue(known.add(organisation.get("code").asText()), organisation.toString());
        }
    }

    @Test
    void plansNameOnlyWhatIsThere() {
        Set<String> organisations = codes(ORGANISATIONS);
        for (JsonNode entry : items("plans/index.json")) {
            JsonNode plan =
                    Json.file(SAMPLE.resolve("plans").resolve(entry.get("file").asText()));
            assertTrue(organisations.contains(plan.get("issuer").asText()));
            Set<String> ordinals = new HashSet<>();
            for (JsonNode task : plan.get("tasks")) {
                assertTrue(
                        !task.has("parent")
                                || ordinals.contains(task.get("parent").asText()),
                        task.toString());
                assertTrue(ordinals.add(task.get("ordinal").asText()), task.toString());
                for (JsonNode role : task.get("roles")) {
                    assertTrue(
                            role.has("name")
                                    || organisations.contains(
                                            role.get("organisation").asText()),
                            role.toString());
                }
            }
            for (JsonNode target : plan.get("targets")) {
                assertTrue(ordinals.contains(target.get("task").asText()), target.toString());
                assertTrue(
                        StreamSupport.stream(Meanings.codes().spliterator(), false)
                                .anyMatch(target.get("indicator").asText()::equals),
                        target.toString());
            }
        }
    }

    @Test
    void onlyHaNoiStatesNumbers() {
        for (JsonNode entry : items("plans/index.json")) {
            JsonNode plan =
                    Json.file(SAMPLE.resolve("plans").resolve(entry.get("file").asText()));
            for (JsonNode target : plan.get("targets")) {
                boolean bounded = plan.get("issuer").asText().equals("HN-UBND");
                assertTrue(bounded == target.has("bound"), target.toString());
            }
        }
    }

    @Test
    void everythingHappensInACommuneOfThatDayAtAnOrganisationOfThatDay() {
        for (String file : List.of("hanoi-2024", "camau-2023", "thanhhoa-2020", "hue-2022")) {
            int year = Integer.parseInt(file.substring(file.length() - 4));
            LocalDate day = LocalDate.of(year, 6, 30);
            for (JsonNode step : Json.lines(SAMPLE.resolve("year/" + file + ".ndjson"))) {
                JsonNode body = step.get("body");
                if (body.has("unit") && body.get("unit").asText().length() == 5) {
                    assertTrue(valid(UNITS, body.get("unit").asText(), day), step.toString());
                }
                if (body.has("organisation")) {
                    assertTrue(valid(ORGANISATIONS, body.get("organisation").asText(), day), step.toString());
                }
                assertFalse(body.has("practitioner")
                        && body.get("practitioner").asText().length() != 36);
            }
        }
    }

    @Test
    void datesOfACaseAreInOrder() {
        for (String file : List.of("hanoi-2024", "camau-2023", "thanhhoa-2020", "hue-2022")) {
            Map<String, LocalDate> latest = new HashMap<>();
            for (JsonNode step : Json.lines(SAMPLE.resolve("year/" + file + ".ndjson"))) {
                JsonNode body = step.get("body");
                String on =
                        switch (step.get("do").asText()) {
                            case "POST" -> body.path("receivedOn").asText();
                            case "accept" -> body.get("acceptedOn").asText();
                            case "assign", "close", "refuse" -> body.get("on").asText();
                            default -> "";
                        };
                if (!on.isEmpty()) {
                    String ref = step.get("ref").asText().replace("-C-", "-R-");
                    LocalDate day = LocalDate.parse(on);
                    LocalDate before = latest.put(ref, day);
                    assertTrue(before == null || !day.isBefore(before), step.toString());
                    assertTrue(file.endsWith(String.valueOf(day.getYear())), step.toString());
                }
            }
        }
    }

    private static boolean valid(List<JsonNode> rows, String code, LocalDate day) {
        return rows.stream()
                .anyMatch(row -> row.get("code").asText().equals(code)
                        && !day.isBefore(LocalDate.parse(row.get("validFrom").asText()))
                        && (!row.has("validTo")
                                || !day.isAfter(
                                        LocalDate.parse(row.get("validTo").asText()))));
    }

    private static Set<String> codes(List<JsonNode> rows) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.add(row.get("code").asText()));
        return codes;
    }

    private static List<JsonNode> items(String file) {
        return StreamSupport.stream(Json.file(SAMPLE.resolve(file)).spliterator(), false)
                .toList();
    }
}
