package vn.tgpl.activities.activity;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.activities.Api.object;
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

/** PATCH is a merge patch: given replaces, null clears, absent stays. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ChangingAPlanIT {
    @Test
    void whatIsGivenReplacesWhatIsNullIsClearedTheRestStays() {
        var id = Fixtures.plannedActivity();
        Api.patch(
                        id,
                        1,
                        object(
                                "title",
                                "Tên mới",
                                "place",
                                null,
                                "primaryProgramme",
                                null,
                                "audiences",
                                List.of("CHILD")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("title", equalTo("Tên mới"))
                .body("audiences", equalTo(List.of("CHILD")))
                .body("programmes", equalTo(Fixtures.planned().get("programmes")))
                .body("$", not(hasKey("place")))
                .body("$", not(hasKey("primaryProgramme")));
        assertEquals(
                "vn.tgpl.activity.changed.v1",
                FactsOnTopic.of(Topics.ACTIVITY)
                        .await(fact -> fact.key().equals(id) && fact.version() == 2)
                        .type());
    }

    @Test
    void aListIsClearedByNull() {
        var id = Fixtures.plannedActivity();
        Api.patch(id, 1, object("programmes", null, "primaryProgramme", null))
                .then()
                .statusCode(200)
                .body("programmes", empty());
    }

    @Test
    void theMediaTypeOfMergePatchesIsTaken() {
        var id = Fixtures.plannedActivity();
        Api.json()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Tên mới\"}")
                .patch(Api.ACTIVITIES + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsMandatoryCannotBeCleared() {
        var id = Fixtures.plannedActivity();
        refused(Api.patch(id, 1, object("title", null, "unit", null)), 422, "REQUIRED", "#/title")
                .body("errors.pointer", equalTo(List.of("#/title", "#/unit")));
    }

    @Test
    void anUnknownFieldIsRefusedEvenToBeCleared() {
        var id = Fixtures.plannedActivity();
        refused(Api.patch(id, 1, object("colour", "red")), 400, "UNKNOWN_FIELD", "#/colour");
        refused(Api.patch(id, 1, object("colour", null)), 400, "UNKNOWN_FIELD", "#/colour");
    }

    @Test
    void whatAVerbDecidesIsNotPatched() {
        var id = Fixtures.plannedActivity();
        for (var field : List.of("id", "version", "status", "heldOn", "attendance", "reason")) {
            refused(Api.patch(id, 1, object(field, null)), 400, "UNKNOWN_FIELD", "#/" + field);
        }
    }

    @Test
    void thePatchIsReadAsStrictlyAsABody() {
        var id = Fixtures.plannedActivity();
        var before = Rows.written();
        refused(Api.patch(id, 1, "{\"title\": 5}"), 400, "WRONG_TYPE", "#/title");
        refused(Api.patch(id, 1, "{\"title\": \"a\", \"title\": \"b\"}"), 400, "DUPLICATE_FIELD", "#/title");
        refused(Api.patch(id, 1, "{\"title\": \"a\\u0000\"}"), 422, "INVALID_TEXT", "#/title");
        refused(Api.patch(id, 1, "{\"plannedOn\": 20240312}"), 400, "WRONG_TYPE", "#/plannedOn");
        refused(Api.patch(id, 1, "{\"programmes\": [null]}"), 400, "WRONG_TYPE", "#/programmes/0");
        refused(Api.patch(id, 1, "{\"programmes\": {\"0\": \"ELDERLY_2021\"}}"), 400, "WRONG_TYPE", "#/programmes");
        refused(Api.patch(id, 1, "[]"), 400, "WRONG_TYPE", "#");
        refused(Api.patch(id, 1, "\"title\""), 400, "WRONG_TYPE", "#");
        refused(Api.patch(id, 1, "null"), 400, "WRONG_TYPE", "#");
        refused(Api.patch(id, 1, "{} {}"), 400, "TRAILING_TEXT");
        refused(Api.patch(id, 1, "{\"title\": "), 400, "MALFORMED_JSON");
        refused(Api.patch(id, 1, "{\"kind\": \"PARTY\"}"), 422, "UNKNOWN_CODE", "#/kind");
        assertEquals(before, Rows.written());
    }

    @Test
    void aStaleOrMissingETagIsRefused() {
        var id = Fixtures.plannedActivity();
        Api.patch(id, 1, object("title", "Tên mới")).then().statusCode(200);
        refused(Api.patch(id, 1, object("title", "Tên khác")), 412, "VERSION_STALE");
        refused(Api.json().body("{}").patch(Api.ACTIVITIES + "/" + id), 428, "IF_MATCH_REQUIRED");
    }

    /** It is true of whatever is stored, and would overwrite what its sender has not seen. */
    @Test
    void anyVersionIsNoVersion() {
        var id = Fixtures.plannedActivity();
        var before = Rows.written();
        for (var any : List.of("*", " * ")) {
            refused(
                    Api.json().header("If-Match", any).body("{}").patch(Api.ACTIVITIES + "/" + id),
                    428,
                    "VERSION_NOT_NAMED");
        }
        for (var other : List.of("W/\"1\"", "1", "\"*\"", "\"2\"", "\"\"")) {
            refused(
                    Api.json().header("If-Match", other).body("{}").patch(Api.ACTIVITIES + "/" + id),
                    412,
                    "VERSION_STALE");
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void onceHeldCancelledOrVoidedThePlanIsHistory() {
        refused(Api.patch(Fixtures.heldActivity(), 2, object("title", "x")), 409, "NOT_PLANNED");
        refused(Api.patch(Fixtures.cancelledActivity(), 2, object("title", "x")), 409, "NOT_PLANNED");
        refused(Api.patch(Fixtures.voidedActivity(), 2, object("title", "x")), 409, "NOT_PLANNED");
        Api.patch(Fixtures.postponedActivity(), 2, object("title", "x")).then().statusCode(200);
    }

    @Test
    void aPatchThatChangesNothingIsNoVersion() {
        var id = Fixtures.plannedActivity();
        Api.patch(id, 1, object()).then().statusCode(200).header("ETag", equalTo("\"1\""));
        Api.patch(id, 1, object("unit", "01")).then().statusCode(200).header("ETag", equalTo("\"1\""));
    }
}
