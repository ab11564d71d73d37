package vn.tgpl.reporting.preview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.BadDefinitions;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** What would an indicator have counted? Exactly what it does count once it is registered. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PreviewIT {
    private static final Map<String, Object> SEMINARS = Map.of(
            "measureUnit", "EVENT",
            "subject", "ACTIVITY",
            "measure", Map.of("count", true),
            "countsOn", "heldOn",
            "where", List.of(Map.of("field", "kind", "anyOf", List.of("SEMINAR"))));

    @Test
    void ofEveryInstalledIndicatorThePreviewIsTheLedgersFigure() {
        var halfway = AYearOfLife.publish();
        var questions = List.of(
                Map.of("unit", "Y1"),
                Map.of("unit", "Y2", "programme", "Y_P1"),
                Map.of("unit", "VN", "programme", "Y_P2", "organisation", "Y1-TT"));
        var counted = new HashMap<String, BigDecimal>();
        for (var indicator : Installed.indicators()) {
            var code = indicator.get("code").textValue();
            for (var words : questions) {
                var tried = Tried.out(indicator, words);
                assertEqualFigures(code + words, explained(code, words, ""), tried);
                counted.merge(code, tried.get("actual").decimalValue(), BigDecimal::add);
            }
            var then = "&knownAt=" + halfway;
            var known = Tried.out(
                    null,
                    "?asOf=2024-12-31" + then,
                    Tried.question(indicator, Map.of("unit", "Y1", "programme", "Y_P1")));
            var ledger = explained(code, Map.of("unit", "Y1", "programme", "Y_P1"), then);
            assertEqualFigures(code + then, ledger, known);
        }
        counted.forEach((code, sum) -> assertTrue(sum.signum() > 0, code + " counts nothing, which proves nothing"));
    }

    private static void assertEqualFigures(String what, JsonNode ledger, JsonNode tried) {
        assertEquals(ledger.get("actual"), tried.get("actual"), what);
        assertEquals(ledger.get("facts"), tried.get("facts"), what);
        assertEquals(facts(ledger), facts(tried), what);
        assertEquals(ledger.get("withheld"), tried.get("withheld"), what);
        if (tried.has("parts")) return;
        var months = StreamSupport.stream(tried.get("byMonth").spliterator(), false)
                .map(month -> month.get("actual").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, tried.get("actual").decimalValue().compareTo(months), what);
    }

    private static List<String> facts(JsonNode answer) {
        return StreamSupport.stream(answer.get("items").spliterator(), false)
                .map(item ->
                        item.get("day") + " " + item.get("fact") + " " + item.get("value") + item.get("programmes"))
                .toList();
    }

    private static JsonNode explained(String code, Map<String, String> words, String more) {
        return Reports.get(address(code, words, more));
    }

    private static String address(String code, Map<String, String> words, String more) {
        var address = new StringBuilder("explain?indicator=" + code + "&from=2024-01-01&to=2024-12-31&asOf=2024-12-31");
        words.forEach(
                (name, value) -> address.append('&').append(name).append('=').append(value));
        return address.append(more).toString();
    }

    @Test
    void factsOfOthersAreWithheldAsInAnExplanation() {
        AYearOfLife.publish();
        Installed.indicators();
        var officer = person("provincial-officer", "Y1");
        var words = Map.of("unit", "VN", "programme", "Y_P1");
        for (var indicator : Installed.indicators()) {
            var code = indicator.get("code").textValue();
            var ledger = Reports.get(officer, address(code, words, ""));
            assertEqualFigures(code, ledger, Tried.out(officer, "?asOf=2024-12-31", Tried.question(indicator, words)));
        }
        refused(
                Tried.send(officer, "", Tried.question(SEMINARS, Map.of("unit", "Y2"))),
                403,
                "OUTSIDE_TERRITORY",
                "#/unit");
        refused(Tried.send(officer, "", Tried.question(SEMINARS, Map.of())), 403, "OUTSIDE_TERRITORY", "#/unit");
    }

    /** A condition on an organisation asks for that one's figure, as the parameter does. */
    @Test
    void aConditionOpensNoFigureOfAnothersOrganisation() {
        AYearOfLife.publish();
        var officer = person("provincial-officer", "Y1");
        var words = Map.of("unit", "VN", "programme", "Y_P1");
        var own = Tried.question(ofOrganisation("anyOf", "Y1-TT"), words);
        assertEquals(200, Tried.send(officer, "", own).statusCode());
        var theirs = Tried.question(ofOrganisation("anyOf", "Y2-TT"), words);
        refused(Tried.send(officer, "", theirs), 403, "OUTSIDE_TERRITORY", "#/definition/where/0/anyOf");
        var allButOwn = Tried.question(ofOrganisation("noneOf", "Y1-TT"), words);
        refused(Tried.send(officer, "", allButOwn), 403, "OUTSIDE_TERRITORY", "#/definition/where/0/noneOf");
        assertEquals(200, Tried.send(null, "", theirs).statusCode());
    }

    private static Map<String, Object> ofOrganisation(String condition, String code) {
        var definition = new HashMap<>(SEMINARS);
        definition.put("where", List.of(Map.of("field", "organisation", condition, List.of(code))));
        return definition;
    }

    @Test
    void whoMayNotReadProofsGetsTheFigureAlone() {
        AYearOfLife.publish();
        var subject = UUID.randomUUID().toString();
        Access.toNation(subject);
        var administrator = TestIssuer.token(subject, "administrator");
        var tried = Tried.out(administrator, "?asOf=2024-12-31", Tried.question(SEMINARS, Map.of("unit", "Y1")));
        assertTrue(tried.get("facts").longValue() > 0);
        assertEquals(0, tried.get("items").size());
        assertEquals(tried.get("facts"), tried.at("/withheld/facts"));
        assertEquals(tried.get("actual"), tried.at("/withheld/value"));
    }

    @Test
    void aRatioDividesWhatIsRegisteredAndWhatIsNot() {
        AYearOfLife.publish();
        Installed.indicators();
        var all = Map.of(
                "code", "ALL_KINDS",
                "measureUnit", "EVENT",
                "subject", "ACTIVITY",
                "measure", Map.of("count", true),
                "countsOn", "heldOn");
        var share = Map.of(
                "measureUnit", "PERCENT",
                "subject", "ACTIVITY",
                "measure", Map.of("ratio", Map.of("numerator", "SEMINARS", "denominator", "ALL_KINDS")),
                "countsOn", "heldOn");
        var words = Map.of("unit", "Y1", "programme", "Y_P1");
        var tried = Tried.out(
                null,
                "?asOf=2024-12-31",
                Tried.question(share, words)
                        .set("parts", Tried.question(List.of(all), Map.of()).get("definition")));
        var seminars = Tried.out(SEMINARS, words).get("actual").decimalValue();
        var every = Tried.out(all, words).get("actual").decimalValue();
        assertEquals(seminars, tried.at("/parts/0/actual").decimalValue());
        assertEquals(every, tried.at("/parts/1/actual").decimalValue());
        assertEquals(every.longValue(), tried.get("facts").longValue());
        var percent = 100 * seminars.doubleValue() / every.doubleValue();
        assertEquals(percent, tried.get("actual").doubleValue(), 0.005);
        refused(
                Tried.send(null, "", Tried.question(share, words)),
                422,
                "UNKNOWN_CODE",
                "#/definition/measure/ratio/denominator");
        var stray = Tried.question(SEMINARS, Map.of("parts", List.of(all)));
        refused(Tried.send(null, "", stray), 422, "NOT_A_PART", "#/parts/0/code");
    }

    @Test
    void aConditionMayNameAnyProgrammeServed() {
        AYearOfLife.publish();
        var serving = Map.of(
                "measureUnit", "EVENT",
                "subject", "ACTIVITY",
                "measure", Map.of("count", true),
                "countsOn", "heldOn",
                "where", List.of(Map.of("field", "programmes", "anyOf", List.of("Y_P1"))));
        var all = Map.of(
                "measureUnit", "EVENT", "subject", "ACTIVITY", "measure", Map.of("count", true), "countsOn", "heldOn");
        assertEquals(
                Tried.out(all, Map.of("unit", "Y1", "programme", "Y_P1")).get("actual"),
                Tried.out(serving, Map.of("unit", "Y1")).get("actual"));
    }

    @Test
    void whatTheRegisterWouldRefuseIsRefusedInTheSameWords() {
        Installed.indicators();
        for (var bad : BadDefinitions.all()) {
            refused(
                    Tried.send(null, "", Tried.question(bad.definition(), Map.of("unit", "Y1"))),
                    422,
                    bad.code(),
                    "#/definition" + bad.at());
        }
    }

    @Test
    void aQuestionThatCannotBeAskedIsNamed() {
        AYearOfLife.publish();
        refused(
                Tried.send(null, "", Tried.question(SEMINARS, Map.of("unit", "NOWHERE"))),
                422,
                "UNKNOWN_CODE",
                "#/unit");
        refused(
                Tried.send(null, "", Tried.question(SEMINARS, Map.of("programme", "X"))),
                422,
                "UNKNOWN_CODE",
                "#/programme");
        refused(
                Tried.send(null, "", Tried.question(SEMINARS, Map.of("to", "2023-12-31"))),
                422,
                "ENDS_BEFORE_START",
                "#/to");
        refused(
                Tried.send(null, "", Tried.question(SEMINARS, Map.of("from", "2024-02-30"))),
                400,
                "WRONG_TYPE",
                "#/from");
        refused(Tried.send(null, "", Tried.question(SEMINARS, Map.of("place", "Y1"))), 400, "UNKNOWN_FIELD", "#/place");
        Tried.send(null, "?asOf=soon", Tried.question(SEMINARS, Map.of("unit", "Y1")))
                .then()
                .statusCode(400);
    }

    @Test
    void askingChangesNothingAndNeedsNoKey() {
        AYearOfLife.publish();
        var before = stored();
        var subject = UUID.randomUUID().toString();
        Access.toNation(subject);
        // past the filter that gives every POST of a test a key
        given().noFilters()
                .contentType("application/json")
                .header("Authorization", "Bearer " + TestIssuer.token(subject, "national-officer"))
                .body(Tried.question(SEMINARS, Map.of("unit", "Y1")).toString())
                .post("/api/v1/reports/preview")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
        assertEquals(before, stored());
    }

    private static String stored() {
        return Rows.text("""
                SELECT concat_ws(' ', (SELECT count(*) FROM posting), (SELECT count(*) FROM fact),
                    (SELECT count(*) FROM reference), (SELECT position FROM ledger),
                    (SELECT count(*) FROM idempotency))
                """);
    }

    @Test
    void moreThanCanBeLookedAtIsRefused() {
        AYearOfLife.publish();
        var id = "('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid";
        Rows.execute("INSERT INTO fact (type, id, epoch, version, known_at, body) SELECT 'REQUEST', " + id
                + ", 1, 1, now(), '{\"receivedOn\": \"1990-01-01\"}' FROM generate_series(1, 50001) AS n");
        try {
            var received = Map.of(
                    "measureUnit", "REQUEST",
                    "subject", "REQUEST",
                    "measure", Map.of("count", true),
                    "countsOn", "receivedOn");
            var then = Map.of("unit", "Y1", "from", "1990-01-01", "to", "1990-01-01");
            refused(Tried.send(null, "", Tried.question(received, then)), 422, "PREVIEW_TOO_WIDE", "#/from");
            assertFalse(Tried.out(received, Map.of("unit", "Y1")).get("items").isEmpty());
        } finally {
            Rows.execute("DELETE FROM fact WHERE body ->> 'receivedOn' = '1990-01-01'");
        }
    }

    private static String person(String role, String province) {
        var subject = UUID.randomUUID().toString();
        Access.toProvince(subject, province);
        return TestIssuer.token(subject, role);
    }

    private static void refused(Response answer, int status, String code, String pointer) {
        assertEquals(status, answer.statusCode(), answer::asString);
        answer.then().body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
    }
}
