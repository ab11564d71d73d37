package vn.tgpl.planning.reportcalendar;

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
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** Rule 9 of counting: periods are named calendars, as data. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ReportCalendarsIT {
    private final String code = Fixtures.fresh("C");

    @Test
    void theCalendarsThatReportsAreMadeByComeWithTheService() {
        Api.get("report-calendars?limit=200")
                .then()
                .body(
                        "items.code",
                        hasItems(
                                "CALENDAR_YEAR",
                                "ADMIN_YEAR",
                                "HALF_YEAR",
                                "NINE_MONTHS",
                                "QUARTER",
                                "MONTH",
                                "ANNUAL_PRELIM",
                                "ANNUAL_OFFICIAL",
                                "PROGRAMME_TO_DATE"));
        Api.get("report-calendars/ADMIN_YEAR").then().body("verified", equalTo(false));
    }

    @Test
    void theAdministrativeYearBeginsInTheDecemberBefore() {
        assertPeriods("ADMIN_YEAR", 2024, "Năm hành chính 2024 2023-12-15 2024-12-14");
    }

    @Test
    void aYearIsCutIntoHalvesQuartersAndMonths() {
        assertPeriods(
                "HALF_YEAR",
                2024,
                "6 tháng đầu năm 2024 2024-01-01 2024-06-30",
                "6 tháng cuối năm 2024 2024-07-01 2024-12-31");
        assertPeriods("NINE_MONTHS", 2024, "9 tháng năm 2024 2024-01-01 2024-09-30");
        assertPeriods("ANNUAL_PRELIM", 2024, "Năm 2024 (lần 1) 2024-01-01 2024-10-31");
        periods("QUARTER", "year=2023").then().body("items.to[0]", equalTo("2023-03-31"));
        periods("MONTH", "year=2024").then().body("items[1].to", equalTo("2024-02-29"));
        periods("MONTH", "year=2023")
                .then()
                .body("items[1].to", equalTo("2023-02-28"))
                .body("items.size()", equalTo(12));
    }

    @Test
    void aProgrammeIsCountedFromItsBeginningToItsEnd() {
        periods("PROGRAMME_TO_DATE", "year=2023&programme=POVERTY_2021")
                .then()
                .body("items[0].from", equalTo("2021-01-01"))
                .body("items[0].to", equalTo("2023-12-31"));
        periods("PROGRAMME_TO_DATE", "year=2026&programme=POVERTY_2021")
                .then()
                .body("items[0].to", equalTo("2025-12-31"));
        periods("PROGRAMME_TO_DATE", "year=2020&programme=POVERTY_2021").then().body("items", equalTo(List.of()));
        refused(periods("PROGRAMME_TO_DATE", "year=2023"), 400, "PROGRAMME_TO_NAME");
        refused(periods("QUARTER", "year=2023&programme=POVERTY_2021"), 400, "PROGRAMME_TO_NAME");
        refused(periods("PROGRAMME_TO_DATE", "year=2023&programme=X"), 422, "UNKNOWN_CODE");
    }

    @Test
    void aCalendarHoldsInItsTimeOnly() {
        refused(periods("ADMIN_YEAR", "year=2018"), 422, "CODE_NOT_VALID_ON_DATE");
        refused(periods("ADMIN_YEAR", "year=0"), 400, "BAD_PARAMETER");
        refused(periods("ADMIN_YEAR", "at=2024-01-01"), 400, "UNKNOWN_PARAMETER");
        refused(Api.get("report-calendars/ADMIN_YEAR/periods"), 400, "BAD_PARAMETER");
        refused(Api.get("report-calendars/X/periods?year=2024"), 404, "REPORT_CALENDAR_NOT_FOUND");
    }

    @Test
    void aCalendarIsAddedChangedAndTold() {
        var added = add(part("10-01", -1, "09-30", 0));
        added.then().statusCode(201);
        assertPeriods(code, 2024, "Kỳ 2024 2023-10-01 2024-09-30");
        Api.patch("report-calendars/" + code, 1, object("parts", List.of(part("11-01", -1, "10-31", 0))))
                .then()
                .statusCode(200);
        assertPeriods(code, 2024, "Kỳ 2024 2023-11-01 2024-10-31");
        var fact = FactsOnTopic.of(Topics.CATALOGUE)
                .await(one -> one.key().equals(added.path("id")) && one.version() == 2);
        assertEquals("vn.tgpl.calendar.changed.v1", fact.type());
        assertEquals("11-01", fact.body().at("/parts/0/fromMonthDay").asText());
        refused(Api.patch("report-calendars/" + code, 2, object("code", "C1")), 422, "KEY_FIXED", "#/code");
        refused(add(part("10-01", -1, "09-30", 0)), 409, "CODE_TAKEN");
    }

    @Test
    void periodsThatCannotBeAreRefused() {
        var before = Rows.written();
        refused(add(part("02-30", 0, "12-31", 0)), 422, "NO_SUCH_DAY", "#/parts/0/fromMonthDay");
        refused(add(part("13-01", 0, "12-31", 0)), 422, "PATTERN", "#/parts/0/fromMonthDay");
        refused(add(part("06-01", 0, "05-31", 0)), 422, "ENDS_BEFORE_START", "#/parts/0/toMonthDay");
        refused(add(part("01-01", 0, "06-30", 0), part("06-30", 0, "12-31", 0)), 422, "PERIODS_OVERLAP", "#/parts/1");
        refused(add(part(null, 0, "12-31", 0)), 422, "OFFSET_WITHOUT_DAY", "#/parts/0/fromYearOffset");
        refused(add(part("01-01", 2, "12-31", 0)), 422, "OUT_OF_RANGE", "#/parts/0/fromYearOffset");
        refused(add(), 422, "SIZE", "#/parts");
        assertEquals(before, Rows.written());
    }

    private static void assertPeriods(String calendar, int year, String... periods) {
        var found = periods(calendar, "year=" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(
                List.of(periods),
                found.<Map<String, String>>getList("items").stream()
                        .map(one -> one.get("label") + " " + one.get("from") + " " + one.get("to"))
                        .toList());
    }

    private static Response periods(String calendar, String query) {
        return Api.get("report-calendars/" + calendar + "/periods?" + query);
    }

    private Response add(Object... parts) {
        return Api.post(
                "report-calendars",
                with(
                        object("code", code, "nameVi", "Kỳ báo cáo", "nameEn", "A calendar"),
                        "validFrom",
                        "2018-01-01",
                        "parts",
                        List.of(parts)));
    }

    private static Map<String, Object> part(String from, int fromOffset, String to, int toOffset) {
        return object(
                "label",
                "Kỳ {year}",
                "fromMonthDay",
                from,
                "fromYearOffset",
                fromOffset,
                "toMonthDay",
                to,
                "toYearOffset",
                toOffset);
    }
}
