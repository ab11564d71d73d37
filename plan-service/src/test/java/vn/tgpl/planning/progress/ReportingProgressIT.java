package vn.tgpl.planning.progress;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Api.without;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** The plan stays as it was issued; what is said of its tasks stands beside it and is never changed. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ReportingProgressIT {
    private static final Map<String, Object> REPORT = object(
            "on",
            "2021-06-30",
            "status",
            "IN_PROGRESS",
            "text",
            "Đã tổ chức 12 cuộc",
            "evidence",
            List.of(object("title", "Báo cáo sơ kết", "url", "https://stp.example.gov.vn/bao-cao/45?muc=1")));

    private String plan;
    private String path;

    @BeforeEach
    void anIssuedPlan() {
        plan = Fixtures.issued();
        path = path(plan);
    }

    private static String path(String plan) {
        var task = Api.get("plans/" + plan).<String>path("tasks[0].id");
        return "plans/" + plan + "/tasks/" + task + "/progress";
    }

    @Test
    void whatIsSaidIsReadAndThePlanStaysAsItIs() {
        var before = Api.get("plans/" + plan);
        Api.get(path).then().statusCode(200).body("items", empty());
        var reported = Api.post(path, REPORT);
        reported.then()
                .statusCode(201)
                .header("Location", endsWith(path + "/" + reported.path("id")))
                .header("ETag", equalTo("\"1\""))
                .body("on", equalTo("2021-06-30"))
                .body("status", equalTo("IN_PROGRESS"))
                .body("text", equalTo("Đã tổ chức 12 cuộc"))
                .body("evidence", equalTo(REPORT.get("evidence")))
                .body("plan", equalTo(plan))
                .body("planVersion", equalTo(before.path("version")))
                .body("reportedBy", notNullValue())
                .body("reportedAt", endsWith("Z"));
        assertEquals(
                reported.asString(), Api.get(path + "/" + reported.path("id")).asString());
        var after = Api.get("plans/" + plan);
        assertEquals(before.asString(), after.asString());
        assertEquals(before.header("ETag"), after.header("ETag"));
    }

    @Test
    void aLaterEntryCorrectsAnEarlierOneAndBothStay() {
        Api.post(path, REPORT).then().statusCode(201);
        Api.post(path, with(REPORT, "status", "DELAYED", "evidence", null))
                .then()
                .statusCode(201);
        var first = Api.get(path + "?limit=1");
        first.then().body("items.status", equalTo(List.of("IN_PROGRESS")));
        Api.json()
                .get(first.<String>path("next"))
                .then()
                .body("items.status", equalTo(List.of("DELAYED")))
                .body("items[0].evidence", empty())
                .body("next", nullValue());
    }

    @Test
    void theEventSaysTheStatusAndNothingInWords() {
        var id = Api.post(path, REPORT).<String>path("id");
        var event = FactsOnTopic.of(Topics.PLAN).await(fact -> fact.key().equals(id));
        assertEquals("vn.tgpl.progress.reported.v1", event.type());
        assertEquals("IN_PROGRESS", event.body().path("status").asText());
        assertEquals(plan, event.body().path("plan").asText());
        var text = event.body().toString();
        for (var word : List.of("cuộc", "Báo cáo", "example")) assertFalse(text.contains(word), text);
    }

    @Test
    void onlyTasksOfPlansInForce() {
        var draft = path(Fixtures.drafted());
        var before = Rows.written();
        refused(Api.post(draft, REPORT), 409, "PLAN_DRAFT");
        refused(Api.post("plans/" + plan + "/tasks/" + UUID.randomUUID() + "/progress", REPORT), 404, "TASK_NOT_FOUND");
        refused(Api.get("plans/" + plan + "/tasks/" + UUID.randomUUID() + "/progress"), 404, "TASK_NOT_FOUND");
        refused(Api.get(path + "/" + UUID.randomUUID()), 404, "PROGRESS_NOT_FOUND");
        refused(Api.post("plans/" + UUID.randomUUID() + "/tasks/" + plan + "/progress", REPORT), 404, "PLAN_NOT_FOUND");
        assertEquals(before, Rows.written());
        var id = Api.post(path, REPORT).<String>path("id");
        refused(Api.get(path(Fixtures.issued()) + "/" + id), 404, "PROGRESS_NOT_FOUND");
    }

    @Test
    void reportsThatCannotBe() {
        var before = Rows.written();
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1).toString();
        refused(Api.post(path, with(REPORT, "on", tomorrow)), 422, "PROGRESS_IN_FUTURE", "#/on");
        refused(Api.post(path, with(REPORT, "on", "2020-12-31")), 422, "PROGRESS_BEFORE_PLAN", "#/on");
        refused(Api.post(path, with(REPORT, "status", "ALMOST")), 422, "UNKNOWN_CODE", "#/status");
        for (var field : List.of("on", "status", "text")) {
            refused(Api.post(path, without(REPORT, field)), 422, "REQUIRED", "#/" + field);
        }
        refused(Api.post(path, with(REPORT, "text", "a".repeat(10_001))), 422, "SIZE", "#/text");
        var many = Collections.nCopies(21, object("title", "a", "url", "https://a.vn/"));
        refused(Api.post(path, with(REPORT, "evidence", many)), 422, "SIZE", "#/evidence");
        for (var url : List.of(
                "http://a.vn/x",
                "javascript:alert(1)",
                "data:text/html,x",
                "//a.vn/x",
                "https:///x",
                "https://me:secret@a.vn/x",
                "https://a.vn/một hai",
                "bao-cao.pdf")) {
            var evidence = List.of(object("title", "a", "url", url));
            refused(Api.post(path, with(REPORT, "evidence", evidence)), 422, "NOT_A_SECURE_LINK", "#/evidence/0/url");
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void itIsReadWhereThePlanIsReadAndWrittenWhereThePlanIsWritten() {
        var id = Api.post(path, REPORT).<String>path("id");
        var province = Officer.ofProvince("01", "provincial-officer");
        var centre = Officer.ofOrganisation("HN-TT", "clerk");
        var elsewhere = Officer.ofProvince("46", "provincial-officer");
        province.post(path, REPORT).then().statusCode(201).body("reportedBy", equalTo(province.subject));
        centre.get(path + "/" + id).then().statusCode(200);
        var before = Rows.written();
        refused(centre.post(path, REPORT), 403, "OUTSIDE_TERRITORY");
        refused(elsewhere.get(path), 404, "PLAN_NOT_FOUND");
        refused(elsewhere.get(path + "/" + id), 404, "PLAN_NOT_FOUND");
        refused(elsewhere.post(path, REPORT), 404, "PLAN_NOT_FOUND");
        assertEquals(before, Rows.written());
    }

    @Test
    void theDatabaseKeepsItAsItWasSaidAndWhereThePlanIs() throws SQLException {
        var id = UUID.fromString(Api.post(path, REPORT).<String>path("id"));
        var elsewhere = Officer.ofProvince("46", "provincial-officer").subject;
        var centre = Officer.ofOrganisation("HN-TT", "clerk").subject;
        assertEquals("0", Rows.as(elsewhere, "SELECT count(*) FROM task_progress WHERE id = ?", id));
        assertEquals("1", Rows.as(centre, "SELECT count(*) FROM task_progress WHERE id = ?", id));
        assertEquals("0", Rows.unscoped("SELECT count(*) FROM task_progress"));
        assertThrows(SQLException.class, () -> Rows.as(centre, """
                INSERT INTO task_progress SELECT (jsonb_populate_record(p, jsonb_build_object('id', uuidv7()))).*
                FROM task_progress AS p WHERE id = ?
                """, id));
        assertThrows(SQLException.class, () -> Rows.execute("UPDATE task_progress SET text = 'x' WHERE id = ?", id));
        assertEquals("0", Rows.execute("DELETE FROM task_progress WHERE id = ?", id));
        var moved = "UPDATE plan SET territory = (SELECT id FROM unit WHERE code = '46' LIMIT 1) WHERE id = ?";
        Rows.execute(moved, UUID.fromString(plan));
        assertEquals("1", Rows.as(elsewhere, "SELECT count(*) FROM task_progress WHERE id = ?", id));
        assertEquals(
                "t",
                Rows.text("SELECT p.territory = e.territory FROM plan AS p JOIN task_progress AS e ON e.plan = p.id"));
    }
}
