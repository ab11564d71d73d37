package vn.tgpl.activities.activity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

/** Postponed (hoãn), cancelled (hủy), void (nhập nhầm). */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class CallingOffAnActivityIT {
    @Test
    void itIsPostponedToAnotherDayOrToNone() {
        var id = Fixtures.plannedActivity();
        Api.verb(id, "postpone", 1, object("plannedOn", "2024-05-01", "reason", "Mưa lũ"))
                .then()
                .statusCode(200)
                .body("status", equalTo("POSTPONED"))
                .body("plannedOn", equalTo("2024-05-01"))
                .body("reason", equalTo("Mưa lũ"));
        assertEquals("vn.tgpl.activity.postponed.v1", lastTold(id, 2));
        var other = Fixtures.plannedActivity();
        Api.verb(other, "postpone", 1, Fixtures.reason()).then().statusCode(200).body("$", not(hasKey("plannedOn")));
    }

    @Test
    void itIsCancelledBeforeItWasHeld() {
        var id = Fixtures.postponedActivity();
        Api.verb(id, "cancel", 2, Fixtures.reason())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("status", equalTo("CANCELLED"));
        assertEquals("vn.tgpl.activity.cancelled.v1", lastTold(id, 3));
    }

    @Test
    void whatWasEnteredInErrorIsVoidInAnyStatus() {
        var id = Fixtures.heldActivity();
        Api.verb(id, "void", 2, Fixtures.reason()).then().statusCode(200).body("status", equalTo("VOIDED"));
        assertEquals("vn.tgpl.activity.voided.v1", lastTold(id, 3));
        Api.verb(Fixtures.plannedActivity(), "void", 1, Fixtures.reason())
                .then()
                .statusCode(200);
        Api.verb(Fixtures.postponedActivity(), "void", 2, Fixtures.reason())
                .then()
                .statusCode(200);
        Api.verb(Fixtures.cancelledActivity(), "void", 2, Fixtures.reason())
                .then()
                .statusCode(200);
    }

    @Test
    void puttingItOffNeedsAReason() {
        refused(Api.verb(Fixtures.plannedActivity(), "postpone", 1, object()), 422, "REQUIRED");
    }

    /** Without a day there is no day on which a code could be invalid. */
    @Test
    void onePutOffWithoutADayCanStillBeChanged() {
        var id = Fixtures.plannedActivity();
        Api.verb(id, "postpone", 1, Fixtures.reason()).then().statusCode(200);
        Api.patch(id, 2, object("title", "Tên khác")).then().statusCode(200);
    }

    @Test
    void theWrongStatusIsAConflict() {
        refused(Api.verb(Fixtures.postponedActivity(), "postpone", 2, Fixtures.reason()), 409, "NOT_PLANNED");
        refused(Api.verb(Fixtures.heldActivity(), "postpone", 2, Fixtures.reason()), 409, "NOT_PLANNED");
        refused(Api.verb(Fixtures.heldActivity(), "cancel", 2, Fixtures.reason()), 409, "NOT_PLANNED");
        refused(Api.verb(Fixtures.cancelledActivity(), "cancel", 2, Fixtures.reason()), 409, "NOT_PLANNED");
        refused(Api.verb(Fixtures.voidedActivity(), "void", 2, Fixtures.reason()), 409, "ALREADY_VOIDED");
    }

    @Test
    void cancellingAndVoidingNeedAReason() {
        var id = Fixtures.plannedActivity();
        refused(Api.verb(id, "cancel", 1, object()), 422, "REQUIRED", "#/reason");
        refused(Api.verb(id, "void", 1, object("reason", "")), 422, "REQUIRED", "#/reason");
        refused(Api.verb(id, "void", 1, object("reason", "x".repeat(2001))), 422, "SIZE", "#/reason");
    }

    private static String lastTold(String id, long version) {
        return FactsOnTopic.of(Topics.ACTIVITY)
                .await(fact -> fact.key().equals(id) && fact.version() == version)
                .type();
    }
}
