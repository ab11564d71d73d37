package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class IssuingAPlanIT {
    @Inject
    Clock clock;

    @Test
    void fromThenOnItIsReportedOn() {
        var id = Fixtures.approved();
        issue(id, object("issuedOn", "2021-02-01"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("status", equalTo("ISSUED"))
                .body("issuedOn", equalTo("2021-02-01"));
        var fact = FactsOnTopic.of(Topics.PLAN).await(one -> one.key().equals(id) && one.version() == 4);
        assertEquals("vn.tgpl.plan.issued.v1", fact.type());
        var target = fact.body().get("targets").get(0);
        assertEquals("01", target.get("unit").asText());
        assertEquals("2025-12-31", target.get("period").get("to").asText());
        assertEquals(20, target.get("bound").get("low").asInt());
        assertEquals(
                List.of("2021", "2022", "2023", "2024", "2025"),
                target.get("lines").findValuesAsText("label"));
    }

    /** Free text stays here, and so do names of bodies. */
    @Test
    void theEventSaysNothingThatIsNotCounted() {
        var body = with(
                Fixtures.transcribed(),
                "tasks",
                List.of(with(
                        Fixtures.task("1"),
                        "timeText",
                        "Hằng năm",
                        "expectedOutput",
                        "Kết quả",
                        "roles",
                        List.of(object("role", "COORDINATE", "name", "Các sở, ngành")))));
        var id = Fixtures.drafted(body);
        var fact =
                FactsOnTopic.of(Topics.PLAN).await(one -> one.key().equals(id)).body();
        for (var hidden : List.of("sourceNote", "recipients", "warnings")) assertFalse(fact.has(hidden), hidden);
        var task = fact.get("tasks").get(0);
        for (var hidden : List.of("content", "timeText", "expectedOutput")) assertFalse(task.has(hidden), hidden);
        assertEquals("{\"role\":\"COORDINATE\"}", task.get("roles").get(0).toString());
    }

    @Test
    void anOriginalPlanIsIssuedOnADay() {
        var id = Fixtures.approved();
        var before = Rows.written();
        refused(issue(id, object()), 422, "ISSUED_ON_MISSING", "#/issuedOn");
        refused(issue(id, object("issuedOn", "2021-01-14")), 422, "ISSUED_BEFORE_SIGNED", "#/issuedOn");
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        refused(issue(id, object("issuedOn", tomorrow)), 422, "ISSUED_IN_FUTURE", "#/issuedOn");
        refused(Api.json(3).post("/api/v1/plans/" + id + "/issue"), 400, "BODY_REQUIRED");
        refused(issue(id, "{\"issuedOn\": 20210201}"), 400, "WRONG_TYPE", "#/issuedOn");
        assertEquals(before, Rows.written());
    }

    @Test
    void aTranscribedPlanMayBeIssuedWithoutADay() {
        var id = Fixtures.drafted(Fixtures.transcribed());
        Api.post("plans/" + id + "/issue", 1, object())
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("$", not(hasKey("issuedOn")))
                .body("warnings.code", hasItem("ISSUED_ON_MISSING"));
    }

    @Test
    void anIssuedPlanStaysAsItIs() {
        var id = Fixtures.issued();
        var path = "plans/" + id;
        var plan = Api.get(path);
        String task = plan.path("tasks[0].id");
        String target = plan.path("targets[0].id");
        var before = Rows.written();
        refused(Api.patch(path, 4, object("title", "x")), 409, "PLAN_ISSUED");
        refused(Api.post(path + "/tasks", 4, Fixtures.task("2")), 409, "PLAN_ISSUED");
        refused(Api.put(path + "/tasks/" + task, 4, Fixtures.task("2")), 409, "PLAN_ISSUED");
        refused(Api.delete(path + "/tasks/" + task, 4), 409, "PLAN_ISSUED");
        refused(Api.post(path + "/targets", 4, Fixtures.target("1")), 409, "PLAN_ISSUED");
        refused(Api.put(path + "/targets/" + target, 4, Fixtures.target("1")), 409, "PLAN_ISSUED");
        refused(Api.delete(path + "/targets/" + target, 4), 409, "PLAN_ISSUED");
        refused(Api.post(path + "/issue", 4, object("issuedOn", "2021-02-01")), 409, "PLAN_ISSUED");
        assertEquals(before, Rows.written());
        assertEquals(plan.asString(), Api.get(path).asString());
    }

    @Test
    void theVersionSeenIsTheOneIssued() {
        var id = Fixtures.drafted(Fixtures.transcribed());
        Api.patch("plans/" + id, 1, object("title", "x")).then().statusCode(200);
        refused(Api.post("plans/" + id + "/issue", 1, object("issuedOn", "2021-02-01")), 412, "VERSION_STALE");
        refused(Api.post("plans/" + id + "/issue", object("issuedOn", "2021-02-01")), 428, "IF_MATCH_REQUIRED");
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerEvenWithTheOldVersion() {
        var id = Fixtures.approved();
        var request = Api.json(3).header("Idempotency-Key", UUID.randomUUID().toString());
        var body = object("issuedOn", "2021-02-01");
        var first = request.body(body).post("/api/v1/plans/" + id + "/issue");
        var again = request.body(body).post("/api/v1/plans/" + id + "/issue");
        first.then().statusCode(200);
        again.then().statusCode(200).header("ETag", equalTo("\"4\""));
        assertEquals(first.asString(), again.asString());
    }

    private static Response issue(String id, Object body) {
        return Api.post("plans/" + id + "/issue", 3, body);
    }
}
