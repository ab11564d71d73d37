package vn.tgpl.planning.life;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** What a step stored is read as it was, by its number or by a day; drafts in between are not kept. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class VersionsOfAPlanIT {
    @Test
    void aVersionIsReadAsItWas() {
        var path = "plans/" + Fixtures.drafted();
        Api.post(path + "/submit", 1, object()).then().statusCode(200);
        var submitted = Api.get(path).asString();
        Api.post(path + "/return", 2, object("reason", "x")).then().statusCode(200);
        Api.patch(path, 3, object("title", "Khác")).then().statusCode(200);
        Api.patch(path, 4, object("title", "Khác nữa")).then().statusCode(200);
        Fixtures.issued(path.substring(6), 5);
        assertEquals(submitted, Api.get(path + "?version=2").asString());
        Api.get(path + "?version=2").then().header("ETag", startsWith("\"2-"));
        assertEquals(Api.get(path).asString(), Api.get(path + "?version=8").asString());
        // a draft in between, and none at all
        refused(Api.get(path + "?version=4"), 404, "VERSION_NOT_KEPT");
        refused(Api.get(path + "?version=9"), 404, "VERSION_NOT_KEPT");
        refused(Api.get(path + "?version=0"), 404, "VERSION_NOT_KEPT");
        refused(Api.get(path + "?version=2&at=2021-02-01"), 400, "BAD_PARAMETER");
    }

    @Test
    void aVersionIsInForceFromItsDayOn() {
        var path = "plans/" + Fixtures.issued();
        Api.post(path + "/revoke", 4, object("on", "2023-07-01", "reason", "x"))
                .then()
                .statusCode(200);
        refused(Api.get(path + "?at=2021-01-31"), 404, "NOT_YET_IN_FORCE");
        Api.get(path + "?at=2021-02-01").then().body("status", equalTo("ISSUED"));
        Api.get(path + "?at=2023-06-30").then().body("version", equalTo(4));
        Api.get(path + "?at=2023-07-01").then().body("status", equalTo("REVOKED"));
        refused(Api.get("plans/" + Fixtures.approved() + "?at=2024-01-01"), 404, "NOT_YET_IN_FORCE");
    }

    @Test
    void theirListGoesOnFromPageToPage() {
        var path = "plans/" + Fixtures.issued();
        var first = Api.get(path + "/versions?limit=2");
        first.then().statusCode(200).body("items.version", equalTo(List.of(2, 3)));
        String next = first.path("next");
        Api.get(next.substring("/api/v1/".length())).then().body("items.version", equalTo(List.of(4)));
        Api.get("plans/" + Fixtures.drafted() + "/versions")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /** Warnings are told in the language of who reads. */
    @Test
    void aTranscribedPlansWarningsAreKeptToo() {
        var path = "plans/" + Fixtures.drafted(Fixtures.transcribed());
        Api.post(path + "/issue", 1, object()).then().statusCode(200);
        var issued = Api.get(path).asString();
        Api.post(path + "/complete", 2, object("on", "2025-12-31")).then().statusCode(200);
        assertEquals(issued, Api.get(path + "?version=2").asString());
        given().header("Accept-Language", "vi")
                .get("/api/v1/" + path + "?version=2")
                .then()
                .body("warnings.message", hasItem("Thiếu ngày ký"));
    }

    /** It has neither steps nor kept versions, and loses nothing when it is changed. */
    @Test
    void whatWasIssuedBeforeStepsWereKeptIsTheVersionThatItStandsAt() throws SQLException {
        var body = Fixtures.transcribed();
        var id = Fixtures.drafted(body);
        Rows.execute("UPDATE plan SET status = 'ISSUED', issued_on = '2021-02-01' WHERE id = ?", UUID.fromString(id));
        var path = "plans/" + id;
        var issued = Api.get(path).asString();
        Api.get(path + "/versions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].step", equalTo("ISSUED"))
                .body("items[0].at", notNullValue());
        assertEquals(issued, Api.get(path + "?at=2021-02-01").asString());
        Api.post(path + "/complete", 1, object("on", "2025-12-31")).then().statusCode(200);
        Api.get(path + "/versions").then().body("items.step", equalTo(List.of("ISSUED", "COMPLETED")));
        assertEquals(issued, Api.get(path + "?version=1").asString());
        assertEquals(issued, Api.get(path + "?at=2025-12-30").asString());
    }

    @Test
    void theyAreWhereTheirPlanIs() throws SQLException {
        var id = Fixtures.issued();
        var hue = Officer.ofProvince("46", "provincial-officer");
        refused(hue.get("plans/" + id + "/versions"), 404, "PLAN_NOT_FOUND");
        refused(hue.get("plans/" + id + "?version=2"), 404, "PLAN_NOT_FOUND");
        var count = "SELECT count(*) FROM plan_version WHERE plan = ?";
        var plan = UUID.fromString(id);
        var hanoi = Officer.ofProvince("01", "provincial-officer").subject;
        assertEquals("3", Rows.as(hanoi, count, plan));
        assertEquals("0", Rows.as(hue.subject, count, plan));
        assertEquals("0", Rows.as(hue.subject, "SELECT count(*) FROM plan_life WHERE plan = ?", plan));
        var add = """
                INSERT INTO plan_version (plan, version, step, status, taken_at, content)
                VALUES (?, 99, 'RETURNED', 'DRAFT', now(), '{}')
                """;
        assertThrows(SQLException.class, () -> Rows.as(hue.subject, add, plan));
        // read by all of the province, added to by those who write the plan
        var centre = Officer.ofOrganisation("HN-TT", "clerk").subject;
        assertEquals("3", Rows.as(centre, count, plan));
        assertThrows(SQLException.class, () -> Rows.as(centre, add, plan));
    }

    @Test
    void nobodyChangesThemLater() throws SQLException {
        var plan = UUID.fromString(Fixtures.issued());
        assertEquals("0", Rows.execute("UPDATE plan_version SET reason = 'x' WHERE plan = ?", plan));
        assertEquals("0", Rows.execute("DELETE FROM plan_version WHERE plan = ?", plan));
    }
}
