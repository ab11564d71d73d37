package vn.tgpl.activities.activity;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Api.without;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.activities.Rows;
import vn.tgpl.kittest.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PlanningAnActivityIT {
    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
    }

    @Test
    void theAnswerIsWhatIsReadAfterwards() {
        var planned = Api.plan(with(Fixtures.planned(), "planTask", PlanService.TASK));
        planned.then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("planTask", equalTo(PlanService.TASK.toString()));
        var read = Api.get(planned.path("id"));
        read.then().statusCode(200).header("ETag", equalTo("\"1\""));
        Api.json()
                .header("If-None-Match", "\"1\"")
                .get("/api/v1/activities/" + read.path("id"))
                .then()
                .statusCode(304);
        assertEquals(planned.asString(), read.asString());
    }

    @Test
    void listsAreNeverNullAndWhatIsAbsentStaysAbsent() {
        Api.plan(object(
                        "kind",
                        "HOTLINE",
                        "title",
                        "Đường dây nóng",
                        "unit",
                        "01",
                        "mode",
                        "ONLINE",
                        "organisation",
                        "HN-TT"))
                .then()
                .statusCode(201)
                .body("programmes", empty())
                .body("audiences", empty())
                .body("languages", empty())
                .body("quantities", aMapWithSize(0))
                .body("$", not(hasKey("plannedOn")))
                .body("$", not(hasKey("attendance")))
                .body("$", not(hasKey("reason")));
    }

    @Test
    void textsAreTrimmedAndComposed() {
        Api.plan(with(Fixtures.planned(), "title", "  Truye\u0302\u0300n thông\u2003 "))
                .then()
                .statusCode(201)
                .body("title", equalTo("Truyền thông"));
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        refused(Api.plan(object()), 422, "REQUIRED", "#/kind")
                .body("errors.pointer", containsInAnyOrder("#/kind", "#/mode", "#/organisation", "#/title", "#/unit"));
    }

    @Test
    void everyWrongCodeIsNamedAtOnce() {
        var wrong = with(
                Fixtures.planned(),
                "kind",
                "PARTY",
                "mode",
                "ON_MOON",
                "unit",
                "99",
                "organisation",
                "NOBODY",
                "programmes",
                List.of("POVERTY_2021", "WEALTH"),
                "audiences",
                List.of("EVERYBODY"),
                "planTask",
                UUID.randomUUID());
        refused(Api.plan(wrong), 422, "UNKNOWN_CODE", "#/kind")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/kind",
                                "#/mode",
                                "#/unit",
                                "#/organisation",
                                "#/programmes/1",
                                "#/audiences/0",
                                "#/planTask"))
                .body("errors.find { it.pointer == '#/planTask' }.code", equalTo("UNKNOWN_TASK"));
    }

    @Test
    void aCodeMustBeValidOnTheDay() {
        var before = Rows.written();
        refused(
                Api.plan(with(Fixtures.planned(), "plannedOn", "2026-01-01")),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/programmes/0");
        refused(
                Api.plan(with(
                        Fixtures.planned(), "plannedOn", "2025-07-01", "unit", PlanService.COMMUNE_UNTIL_MID_2025)),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/unit");
        assertEquals(before, Rows.written());
        Api.plan(with(Fixtures.planned(), "plannedOn", "2025-06-30", "unit", PlanService.COMMUNE_UNTIL_MID_2025))
                .then()
                .statusCode(201);
    }

    @Test
    void aKindThatTheListTakesInIsAcceptedFromItsFirstDayOn() {
        var before = Rows.written();
        var podcast = with(Fixtures.planned(), "kind", "PODCAST", "plannedOn", "2025-03-01");
        refused(Api.plan(podcast), 422, "UNKNOWN_CODE", "#/kind");
        assertEquals(before, Rows.written());
        PlanService.publish(PlanService.kind("PODCAST", LocalDate.of(2025, 3, 1)));
        PlanService.awaitAllFollowed();
        refused(Api.plan(with(podcast, "plannedOn", "2025-02-28")), 422, "CODE_NOT_VALID_ON_DATE", "#/kind");
        refused(Api.plan(with(podcast, "audiences", List.of("PODCAST"))), 422, "UNKNOWN_CODE", "#/audiences/0");
        assertEquals(before, Rows.written());
        Api.plan(podcast).then().statusCode(201).body("kind", equalTo("PODCAST"));
    }

    @Test
    void thePrimaryProgrammeIsOneOfThoseServed() {
        refused(
                Api.plan(with(Fixtures.planned(), "primaryProgramme", "ELDERLY_2021")),
                422,
                "PRIMARY_NOT_SERVED",
                "#/primaryProgramme");
        refused(Api.plan(without(Fixtures.planned(), "programmes")), 422, "PRIMARY_NOT_SERVED", "#/primaryProgramme");
    }

    @Test
    void nothingStandsTwiceInAList() {
        refused(
                Api.plan(with(Fixtures.planned(), "programmes", List.of("POVERTY_2021", "POVERTY_2021"))),
                422,
                "TWICE_IN_LIST",
                "#/programmes/1");
        refused(
                Api.plan(with(Fixtures.planned(), "audiences", List.of("POOR", "POOR"))),
                422,
                "TWICE_IN_LIST",
                "#/audiences/1");
        refused(
                Api.plan(with(Fixtures.planned(), "languages", List.of("vie", "vie"))),
                422,
                "TWICE_IN_LIST",
                "#/languages/1");
    }

    @Test
    void languagesAreIso639Codes() {
        refused(Api.plan(with(Fixtures.planned(), "languages", List.of("vie", "VN"))), 422, "PATTERN", "#/languages/1");
    }

    @Test
    void anUnknownActivityIsNotFound() {
        refused(Api.get(UUID.randomUUID().toString()), 404, "ACTIVITY_NOT_FOUND");
        refused(Api.get("no-uuid"), 404, "NOT_FOUND");
        refused(Api.get("1-1-1-1-1"), 404, "NOT_FOUND");
        refused(Api.verb(UUID.randomUUID().toString(), "hold", 1, Fixtures.held()), 404, "ACTIVITY_NOT_FOUND");
    }
}
