package vn.tgpl.activities.activity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Api.without;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class CorrectingAnActivityIT {
    @Test
    void theCorrectionReplacesAllThatIsReported() {
        var id = Fixtures.heldActivity();
        Api.verb(id, "correct", 2, Fixtures.corrected())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("status", equalTo("HELD"))
                .body("kind", equalTo("TRAIN_COMMUNITY"))
                .body("unit", equalTo("38"))
                .body("attendance", equalTo(object("total", 42)))
                .body("$", not(hasKey("endedOn")))
                .body("$", not(hasKey("primaryProgramme")))
                .body("title", equalTo(Fixtures.planned().get("title")));
        var told = FactsOnTopic.of(Topics.ACTIVITY).await(fact -> fact.key().equals(id) && fact.version() == 3);
        assertEquals("vn.tgpl.activity.corrected.v1", told.type());
        assertEquals("2024-04-02", told.body().get("heldOn").textValue());
        assertTrue(told.body().path("endedOn").isMissingNode());
        assertTrue(told.body().path("quantities").isEmpty());
    }

    @Test
    void onlyWhatWasHeldIsCorrected() {
        refused(Api.verb(Fixtures.plannedActivity(), "correct", 1, Fixtures.corrected()), 409, "NOT_HELD");
        refused(Api.verb(Fixtures.cancelledActivity(), "correct", 2, Fixtures.corrected()), 409, "NOT_HELD");
        refused(Api.verb(Fixtures.voidedActivity(), "correct", 2, Fixtures.corrected()), 409, "NOT_HELD");
    }

    @Test
    void aCorrectionSaysWhyAndIsAsStrictAsTheRecord() {
        var id = Fixtures.heldActivity();
        var before = Rows.written();
        refused(Api.verb(id, "correct", 2, without(Fixtures.corrected(), "reason")), 422, "REQUIRED", "#/reason");
        refused(Api.verb(id, "correct", 2, with(Fixtures.corrected(), "reason", "  ")), 422, "REQUIRED", "#/reason");
        refused(Api.verb(id, "correct", 2, without(Fixtures.corrected(), "heldOn")), 422, "REQUIRED", "#/heldOn");
        refused(Api.verb(id, "correct", 2, with(Fixtures.corrected(), "kind", "PARTY")), 422, "UNKNOWN_CODE", "#/kind");
        refused(
                Api.verb(id, "correct", 2, with(Fixtures.corrected(), "endedOn", "2024-04-01")),
                422,
                "ENDS_BEFORE_START",
                "#/endedOn");
        refused(
                Api.verb(id, "correct", 2, with(Fixtures.corrected(), "heldOn", "2999-01-01")),
                422,
                "HELD_IN_FUTURE",
                "#/heldOn");
        refused(
                Api.verb(id, "correct", 2, with(Fixtures.corrected(), "heldOn", "2020-12-31")),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/programmes/0");
        refused(
                Api.verb(id, "correct", 2, with(Fixtures.corrected(), "attendance", object("total", 1, "poor", 2))),
                422,
                "GROUP_OVER_TOTAL",
                "#/attendance/poor");
        refused(
                Api.verb(id, "correct", 2, with(Fixtures.corrected(), "primaryProgramme", "POVERTY_2021")),
                422,
                "PRIMARY_NOT_SERVED",
                "#/primaryProgramme");
        refused(
                Api.verb(id, "correct", 2, without(Fixtures.corrected(), "attendance")),
                422,
                "ATTENDANCE_REQUIRED",
                "#/attendance");
        refused(Api.verb(id, "correct", 1, Fixtures.corrected()), 412, "VERSION_STALE");
        assertEquals(before, Rows.written());
    }

    @Test
    void itMayBeCorrectedMoreThanOnce() {
        var id = Fixtures.heldActivity();
        Api.verb(id, "correct", 2, Fixtures.corrected()).then().statusCode(200);
        Api.verb(id, "correct", 3, with(Fixtures.corrected(), "languages", List.of()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""));
    }
}
