package vn.tgpl.planning.calendar;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Rows;

/** Clocks of procedure run by working days; holidays and exchanged days are data, and are never guessed. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class WorkingDaysIT {

    @Test
    void holidaysAndWeekendsAreNotWorkedAndExchangedDaysAre() {
        Api.get("calendars/working-days?from=2024-04-26&to=2024-05-05")
                .then()
                .statusCode(200)
                .body("workingDays", equalTo(4))
                .body(
                        "items.findAll { it.working }.on",
                        equalTo(List.of("2024-04-26", "2024-05-02", "2024-05-03", "2024-05-04")))
                .body("items.kind", hasItems("WORKING_DAY", "REST_DAY", "HOLIDAY", "SWAPPED_OFF", "SWAPPED_WORK"));
        Api.get("calendars/working-days/2024-04-30")
                .then()
                .body("working", equalTo(false))
                .body("nameVi", equalTo("Ngày Chiến thắng"))
                .body("legalBasis", equalTo("45/2019/QH14, Điều 112"))
                .body("verified", equalTo(true));
        Api.get("calendars/working-days/2024-04-18").then().body("verified", equalTo(false));
    }

    @Test
    void workingDaysAreAddedOverHolidaysAndTheTurnOfTheYear() {
        Api.get("calendars/working-days/add?from=2024-04-26&days=3").then().body("on", equalTo("2024-05-04"));
        Api.get("calendars/working-days/add?from=2024-12-31&days=1")
                .then()
                .body("on", equalTo("2025-01-02"))
                .body("verified", equalTo(false));
        Api.get("calendars/working-days/add?from=2025-01-24&days=1").then().body("on", equalTo("2025-02-03"));
    }

    @Test
    void aYearOfWhichNothingIsKnownIsSaidPlainly() {
        refused(Api.get("calendars/working-days/1999-04-30"), 422, "CALENDAR_YEAR_UNKNOWN")
                .body("errors[0].parameter", equalTo("date"));
        refused(Api.get("calendars/working-days/add?from=2026-12-31&days=1"), 422, "CALENDAR_YEAR_UNKNOWN");
        refused(Api.get("calendars/working-days?from=2023-12-31&to=2024-01-01"), 422, "CALENDAR_YEAR_UNKNOWN");
        refused(Api.get("calendars/years/1999"), 404, "YEAR_NOT_FOUND");
    }

    @Test
    void whatIsAskedBadlyIsNamed() {
        Map.of(
                        "from=2024-01-01", "to",
                        "from=2024-01-02&to=2024-01-01", "to",
                        "from=2024-01-01&to=2025-01-01", "to",
                        "to=2024-01-01", "from")
                .forEach((query, parameter) -> refused(Api.get("calendars/working-days?" + query), 400, "BAD_PARAMETER")
                        .body("errors[0].parameter", equalTo(parameter)));
        refused(Api.get("calendars/working-days/add?from=2024-01-01&days=0"), 400, "BAD_PARAMETER");
        refused(Api.get("calendars/working-days/add?from=2024-01-01&days=367"), 400, "BAD_PARAMETER");
        refused(Api.get("calendars/working-days/add?days=1"), 400, "BAD_PARAMETER");
        refused(Api.get("calendars/working-days/soon"), 404, "NOT_FOUND");
    }

    @Test
    void aYearIsAddedAndCorrectedWhenItIsAnnounced() {
        refused(Api.get("calendars/working-days/2031-01-02"), 422, "CALENDAR_YEAR_UNKNOWN");
        var added = year(2031, day("2031-01-01", "HOLIDAY"));
        added.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/calendars/years/2031"))
                .body("verified", equalTo(true));
        Api.get("calendars/working-days/2031-01-02")
                .then()
                .body("working", equalTo(true))
                .body("verified", equalTo(true));
        var days = List.of(
                day("2031-01-01", "HOLIDAY"), day("2031-01-02", "SWAPPED_OFF"), day("2031-01-04", "SWAPPED_WORK"));
        Api.patch("calendars/years/2031", 1, object("days", days)).then().statusCode(200);
        Api.get("calendars/working-days/add?from=2031-01-01&days=1").then().body("on", equalTo("2031-01-03"));
        Api.get("calendars/working-days/add?from=2031-01-01&days=2").then().body("on", equalTo("2031-01-04"));
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(added.path("id")) && one.version() == 2);
        assertEquals("vn.tgpl.workyear.changed.v1", fact.type());
        assertEquals("SWAPPED_OFF", fact.body().at("/days/1/kind").asText());
        refused(Api.patch("calendars/years/2031", 1, object("verified", false)), 412, "VERSION_STALE");
        refused(Api.patch("calendars/years/2031", 2, object("year", 2032)), 422, "KEY_FIXED", "#/year");
        refused(year(2031), 409, "YEAR_TAKEN");
    }

    @Test
    void aDayThatCannotBeWhatItIsCalledIsRefused() {
        var before = Rows.written();
        refused(year(2032, day("2031-12-31", "HOLIDAY")), 422, "DAY_OUTSIDE_YEAR", "#/days/0/on");
        refused(year(2032, day("2032-01-03", "SWAPPED_OFF")), 422, "WEEKDAY_EXPECTED", "#/days/0/on");
        refused(year(2032, day("2032-01-04", "SUBSTITUTE")), 422, "WEEKDAY_EXPECTED", "#/days/0/on");
        refused(year(2032, day("2032-01-05", "SWAPPED_WORK")), 422, "WEEKEND_EXPECTED", "#/days/0/on");
        refused(year(2032, day("2032-01-05", "PARTY")), 422, "UNKNOWN_CODE", "#/days/0/kind");
        var twice = day("2032-01-01", "HOLIDAY");
        refused(year(2032, twice, twice), 422, "TWICE_IN_LIST", "#/days/1/on");
        refused(year(1999), 422, "OUT_OF_RANGE", "#/year");
        refused(year(2032, with(twice, "nameVi", null)), 422, "REQUIRED", "#/days/0/nameVi");
        assertEquals(before, Rows.written());
    }

    @Test
    void theYearsThatComeWithTheServiceSayWhatWasNotRead() {
        Api.get("calendars/years/2025")
                .then()
                .body("verified", equalTo(false))
                .body(
                        "days.findAll { it.verified }.on",
                        hasItems("2025-01-01", "2025-04-30", "2025-05-01", "2025-09-02"))
                .body("days.findAll { !it.verified }.on", hasItems("2025-01-29", "2025-04-07"));
        Api.get("calendars/years?verified=false").then().body("items.year", hasItems(2024, 2025, 2026));
    }

    private static Response year(int year, Object... days) {
        return Api.post("calendars/years", object("year", year, "legalBasis", "1/TB", "days", List.of(days)));
    }

    private static Map<String, Object> day(String on, String kind) {
        return object("on", on, "kind", kind, "nameVi", "Nghỉ", "nameEn", "A day");
    }
}
