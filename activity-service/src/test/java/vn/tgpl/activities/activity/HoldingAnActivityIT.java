package vn.tgpl.activities.activity;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Api.without;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class HoldingAnActivityIT {
    private final Clock clock;

    HoldingAnActivityIT(Clock clock) {
        this.clock = clock;
    }

    @Test
    void aPostponedOneMayBeHeldAfterAll() {
        var id = Fixtures.postponedActivity();
        Api.verb(id, "hold", 2, Fixtures.held())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("status", equalTo("HELD"))
                .body("heldOn", equalTo("2024-03-14"))
                .body("quantities.copies", equalTo(200));
    }

    @Test
    void whatWasHeldCancelledOrVoidedIsNotHeldAgain() {
        refused(Api.verb(Fixtures.heldActivity(), "hold", 2, Fixtures.held()), 409, "NOT_PLANNED");
        refused(Api.verb(Fixtures.cancelledActivity(), "hold", 2, Fixtures.held()), 409, "NOT_PLANNED");
        refused(Api.verb(Fixtures.voidedActivity(), "hold", 2, Fixtures.held()), 409, "NOT_PLANNED");
    }

    @Test
    void nothingIsHeldTomorrow() {
        var today = LocalDate.now(clock);
        var body = Api.plan(with(
                without(without(Fixtures.planned(), "programmes"), "primaryProgramme"), "plannedOn", today.toString()));
        var id = body.then().statusCode(201).extract().<String>path("id");
        var early = object(
                "heldOn",
                today.plusDays(1).toString(),
                "endedOn",
                today.plusDays(2).toString(),
                "attendance",
                object("total", 1));
        refused(Api.verb(id, "hold", 1, early), 422, "HELD_IN_FUTURE", "#/heldOn")
                .body("errors.code", containsInAnyOrder("HELD_IN_FUTURE", "ENDED_IN_FUTURE"));
        Api.verb(id, "hold", 1, object("heldOn", today.toString(), "attendance", object("total", 1)))
                .then()
                .statusCode(200);
    }

    @Test
    void itDoesNotEndBeforeItStarts() {
        var id = Fixtures.plannedActivity();
        refused(
                Api.verb(id, "hold", 1, with(Fixtures.held(), "endedOn", "2024-03-13")),
                422,
                "ENDS_BEFORE_START",
                "#/endedOn");
    }

    @Test
    void attendanceIsMissingOnlyFromABroadcast() {
        var id = Fixtures.plannedActivity();
        refused(
                Api.verb(id, "hold", 1, without(Fixtures.held(), "attendance")),
                422,
                "ATTENDANCE_REQUIRED",
                "#/attendance");
        var slot = Fixtures.plannedActivity(with(Fixtures.planned(), "kind", "RADIO_SLOT", "mode", "BROADCAST"));
        Api.verb(slot, "hold", 1, object("heldOn", "2024-03-12", "quantities", object("broadcasts", 12)))
                .then()
                .statusCode(200);
    }

    @Test
    void noGroupIsLargerThanTheTotal() {
        var id = Fixtures.plannedActivity();
        var came = object("total", 10, "female", 11, "child", 12, "elderly", 10);
        refused(
                        Api.verb(id, "hold", 1, with(Fixtures.held(), "attendance", came)),
                        422,
                        "GROUP_OVER_TOTAL",
                        "#/attendance/female")
                .body("errors.pointer", containsInAnyOrder("#/attendance/female", "#/attendance/child"));
    }

    /** The day it was held may be one on which a programme had ended already. */
    @Test
    void codesAreReadAgainOnTheDayItWasHeld() {
        var id = Fixtures.plannedActivity(with(Fixtures.planned(), "plannedOn", "2025-12-30"));
        refused(
                Api.verb(id, "hold", 1, object("heldOn", "2026-01-02", "attendance", object("total", 5))),
                422,
                "CODE_NOT_VALID_ON_DATE",
                "#/programmes/0");
    }

    @Test
    void aChangeNeedsTheNewestETag() {
        var id = Fixtures.plannedActivity();
        var before = Rows.written();
        refused(Api.json().body(Fixtures.held()).post(Api.ACTIVITIES + "/" + id + "/hold"), 428, "IF_MATCH_REQUIRED");
        refused(Api.verb(id, "hold", 2, Fixtures.held()), 412, "VERSION_STALE");
        for (var wrong : new String[] {"1", "W/\"1\"", "\"1\", \"2\"", "\"01\"", ""}) {
            refused(
                    Api.json()
                            .header("If-Match", wrong)
                            .body(Fixtures.held())
                            .post(Api.ACTIVITIES + "/" + id + "/hold"),
                    412,
                    "VERSION_STALE");
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void twoPagesOpenAtOnceCannotBothHold() {
        var id = Fixtures.plannedActivity();
        Api.verb(id, "hold", 1, Fixtures.held()).then().statusCode(200);
        refused(Api.verb(id, "cancel", 1, Fixtures.reason()), 412, "VERSION_STALE");
        assertEquals(
                2,
                FactsOnTopic.of(Topics.ACTIVITY)
                        .await(2, fact -> fact.key().equals(id))
                        .size());
    }
}
