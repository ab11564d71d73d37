package vn.tgpl.planning;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;

/** Every write and every denied access is entered: who, what and on which thing, never a value. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AuditTrailIT {
    @Test
    void aWriteIsEntered() {
        var title = "Kế hoạch " + UUID.randomUUID();
        var head = Officer.ofOrganisation("HN-TT", "centre-head");
        var drafted = head.post("plans", with(Fixtures.plan(), "issuer", "HN-TT", "title", title));
        String id = drafted.then().statusCode(201).extract().path("id");
        head.post("plans/" + id + "/submit", 1, object()).then().statusCode(200);
        assertEquals("plan.drafted plan/" + id + "@1 test ALLOWED", entry(head.subject, 0));
        assertEquals("plan.submitted plan/" + id + "@2 test ALLOWED", entry(head.subject, 1));
        assertEquals("0", Rows.text("SELECT count(*) FROM audit AS a WHERE a::text LIKE ?", "%" + title + "%"));
    }

    @Test
    void anAssignmentIsEnteredUnderWhoMadeIt() {
        var administrator = Officer.ofTheNation("administrator");
        var body = object("subject", "s-1", "scope", "PROVINCE", "unit", "01", "validFrom", "2018-01-01");
        String id = administrator
                .post("assignments", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals("assignment.changed assignment/" + id + "@1 test ALLOWED", entry(administrator.subject, 0));
    }

    @Test
    void aDeniedAccessIsEntered() {
        var id = Fixtures.drafted();
        var hue = Officer.ofProvince("46", "clerk");
        refused(hue.get("plans/" + id), 404, "PLAN_NOT_FOUND");
        refused(hue.post("plans/" + id + "/issue", 1, object("issuedOn", "2021-02-01")), 403, "NOT_PERMITTED");
        refused(hue.get("assignments"), 403, "NOT_PERMITTED");
        assertEquals("getPlan plans/" + id + " test DENIED PLAN_NOT_FOUND", entry(hue.subject, 0));
        assertEquals("issuePlan plans/" + id + "/issue test DENIED NOT_PERMITTED", entry(hue.subject, 1));
        assertEquals("listAssignments assignments test DENIED NOT_PERMITTED", entry(hue.subject, 2));
    }

    @Test
    void nobodyIsEnteredAsNobody() {
        var id = Fixtures.drafted();
        refused(given().noFilters().header("Accept-Language", "en").get("/api/v1/plans/" + id), 401, "UNAUTHENTICATED");
        assertEquals(
                "getPlan UNAUTHENTICATED",
                Rows.text("SELECT concat_ws(' ', actor, action, reason) FROM audit WHERE object = ?", "plans/" + id));
    }

    @Test
    void whatIsRefusedForItsContentIsNoWrite() {
        var head = Officer.ofOrganisation("HN-TT", "centre-head");
        refused(head.post("plans", with(Fixtures.plan(), "type", "X")), 422, "UNKNOWN_CODE");
        assertEquals("0", Rows.text("SELECT count(*) FROM audit WHERE actor = ?", head.subject));
    }

    private static String entry(String actor, int index) {
        return Rows.text("""
                SELECT concat_ws(' ', action, object, client, decision, reason) FROM audit WHERE actor = ?
                ORDER BY at OFFSET ? LIMIT 1
                """, actor, index);
    }
}
