package vn.tgpl.reporting.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** Questions that cannot be answered get a problem that names the place, in the language wanted. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class UnanswerableIT {
    @ParameterizedTest
    @CsvSource({
        "target-vs-actual?limit=0, limit",
        "target-vs-actual?limit=201, limit",
        "target-vs-actual?limit=-1, limit",
        "target-vs-actual?limit=ten, limit",
        "target-vs-actual?limit=1.5, limit",
        "target-vs-actual?limit=99999999999, limit",
        "target-vs-actual?cursor=%21%21, cursor",
        "target-vs-actual?cursor=YWJj, cursor",
        "target-vs-actual?plan=1, plan",
        "target-vs-actual?plan=00000000-0000-0000-0000-00000000000, plan",
        "target-vs-actual?year=0, year",
        "target-vs-actual?year=10000, year",
        "target-vs-actual?year=x, year",
        "target-vs-actual?year=, year",
        "target-vs-actual?unit=, unit",
        "target-vs-actual?unit=1&unit=2, unit",
        "target-vs-actual?asOf=2024-02-30, asOf",
        "target-vs-actual?asOf=2024-2-3, asOf",
        "target-vs-actual?asOf=%2B999999999-12-31, asOf",
        "target-vs-actual?asOf=-0001-12-31, asOf",
        "target-vs-actual?knownAt=2024-02-03, knownAt",
        "target-vs-actual?knownAt=2024-02-03T00:00:00, knownAt",
        "target-vs-actual?knownAt=%2B999999999-12-31T00:00:00Z, knownAt",
        "plans/0198a000-0000-7000-8000-000000000000?asOf=tomorrow, asOf",
        "programmes/X?from=2024, from",
        "explain?target=x&from=2024-01-01, target",
        "explain?indicator=I&unit=VN&from=2024-01-02&to=2024-01-01, to",
        "explain?indicator=I&unit=VN&from=2024-01-01&to=2024-01-02&history=yes, history",
        "unclassified?limit=0, limit",
        "unclassified?cursor=YWJj, cursor"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        var answer = Reports.ask(path);
        assertEquals(400, answer.statusCode(), () -> path + " " + answer.asString());
        answer.then()
                .contentType("application/problem+json")
                .body("code", equalTo("BAD_PARAMETER"))
                .body("errors.parameter", hasItem(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target-vs-actual?plans=1",
                "plans/0198a000-0000-7000-8000-000000000000?year=2024",
                "programmes/X?unit=01",
                "explain?indicators=1",
                "unclassified?asOf=2024-01-01"
            })
    void aParameterThatDoesNotExistIsNotIgnored(String path) {
        problem(path, 400, "UNKNOWN_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x y z", " ", "+999999999-12-31 0198a000-0000-7000-8000-000000000000", "0198a000 1 2024-01-01"})
    void aCursorThatNoPageGaveIsRefused(String key) {
        problem("target-vs-actual?cursor=" + cursor(key), 400, "BAD_PARAMETER");
        Published.facts(Catalogue.nation(), new AnIndicator("UNA").fact());
        var figure = "explain?indicator=UNA&unit=VN&from=2024-01-01&to=2024-12-31&cursor=";
        problem(figure + cursor(key), 400, "BAD_PARAMETER");
        problem(figure + cursor(key) + "&history=true", 400, "BAD_PARAMETER");
    }

    @Test
    void aCursorWithTextThatTheDatabaseCannotTakeIsRefused() {
        problem("unclassified?cursor=" + cursor(UUID.randomUUID() + " A B\u0000"), 400, "BAD_PARAMETER");
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=XX", "unit=VN&programme=XX", "unit=VN&organisation=XX"})
    void aMisspeltCodeDoesNotLookLikeNothingHappened(String code) {
        Published.facts(Catalogue.nation(), new AnIndicator("UNA").fact());
        problem("explain?indicator=UNA&from=2024-01-01&to=2024-12-31&" + code, 422, "UNKNOWN_CODE");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Published.facts(Catalogue.nation());
        problem("plans/" + UUID.randomUUID(), 404, "PLAN_NOT_REPORTED");
        problem("plans/1", 404, "NOT_FOUND");
        problem("programmes/NO_SUCH", 404, "PROGRAMME_NOT_FOUND");
        problem("explain?target=" + UUID.randomUUID() + "&from=2024-01-01", 404, "TARGET_NOT_FOUND");
        problem("explain?indicator=NO_SUCH&unit=VN&from=2024-01-01&to=2024-12-31", 404, "INDICATOR_NOT_FOUND");
        problem("nothing", 404, "NOT_FOUND");
    }

    @Test
    void anExplanationNeedsAWholeQuestion() {
        for (var incomplete : List.of(
                "explain",
                "explain?target=" + UUID.randomUUID(),
                "explain?from=2024-01-01",
                "explain?indicator=I&from=2024-01-01&to=2024-01-02",
                "explain?indicator=I&unit=VN&to=2024-01-02",
                "explain?indicator=I&unit=VN&from=2024-01-02",
                "explain?target=" + UUID.randomUUID() + "&from=2024-01-01&unit=VN",
                "explain?target=" + UUID.randomUUID() + "&from=2024-01-01&organisation=X",
                "explain?target=" + UUID.randomUUID() + "&indicator=I&unit=VN&from=2024-01-01&to=2024-01-02")) {
            problem(incomplete, 400, "WHAT_TO_EXPLAIN");
        }
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        Published.facts(Catalogue.programme("UNA_PROG"));
        problem("programmes/UNA_PROG?from=2024-02-01&to=2024-01-01", 400, "BAD_PARAMETER");
    }

    @Test
    void reportsAreOnlyRead() {
        for (var path : List.of("/api/v1/reports/explain", "/api/v1/reports/target-vs-actual")) {
            given().delete(path).then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
            given().contentType("application/json").body("{}").post(path).then().statusCode(405);
        }
    }

    @Test
    void theTextIsInTheLanguageWanted() {
        var path = "/api/v1/reports/plans/" + UUID.randomUUID();
        given().header("Accept-Language", "en").get(path).then().body("title", equalTo("There is no such issued plan"));
        given().header("Accept-Language", "vi").get(path).then().body("title", startsWith("Không có kế hoạch"));
        given().get(path).then().body("title", startsWith("Không có kế hoạch")).body("traceId", notNullValue());
    }

    private static void problem(String path, int status, String code) {
        var answer = Reports.ask(path);
        assertEquals(status, answer.statusCode(), () -> path + " " + answer.asString());
        answer.then()
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }
}
