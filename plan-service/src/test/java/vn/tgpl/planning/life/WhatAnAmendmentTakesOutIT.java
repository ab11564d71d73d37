package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.target;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.life.AmendingAPlanIT.amend;
import static vn.tgpl.planning.life.AmendingAPlanIT.amendment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** What went with a task or target stays to be read; what still counts on it keeps it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class WhatAnAmendmentTakesOutIT {
    private static final Map<String, Object> DONE = object(
            "on",
            "2023-05-31",
            "status",
            "DONE",
            "text",
            "Xong",
            "evidence",
            List.of(object("title", "Biên bản", "url", "https://stp.example.gov.vn/bien-ban/1")));

    /** In force from June 2023 on. */
    private static String without(String plan, String part, int place) {
        var amendment = amend(plan, 4, amendment());
        var path = "plans/" + amendment;
        String id = Api.get(path).path(part + "[" + place + "].id");
        Api.delete(path + "/" + part + "/" + id, 1).then().statusCode(200);
        return Fixtures.approved(amendment, 2);
    }

    private static void issue(String amendment) {
        Api.post("plans/" + amendment + "/issue", 4, object("issuedOn", "2023-05-15"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasSaidOfATaskStaysAndIsSaidForTheDaysOnWhichItWasInForce() {
        var due = List.of(object("name", "Sơ kết", "due", "2023-12-31"));
        var plan = Fixtures.issued(
                Fixtures.drafted(with(
                        Fixtures.plan(),
                        "tasks",
                        List.of(Fixtures.task("1.1"), with(Fixtures.task("2"), "milestones", due)))),
                1);
        String task = Api.get("plans/" + plan).path("tasks[1].id");
        var path = "plans/" + plan + "/tasks/" + task + "/progress";
        var said = Api.post(path, DONE).then().statusCode(201).extract();
        issue(without(plan, "tasks", 1));
        Api.get("plans/" + plan).then().body("tasks", hasSize(1));

        assertEquals(said.asString(), Api.get(path + "/" + said.path("id")).asString());
        Api.get(path).then().body("items", hasSize(1)).body("items[0].evidence", equalTo(DONE.get("evidence")));
        Api.get("plans/" + plan + "?at=2023-05-31")
                .then()
                .body("tasks[1].milestones.due", equalTo(List.of("2023-12-31")));
        Api.post(path, DONE).then().statusCode(201).body("planVersion", equalTo(4));
        var before = Rows.written();
        refused(Api.post(path, with(DONE, "on", "2023-06-01")), 404, "TASK_NOT_FOUND");
        refused(Api.post(path, with(DONE, "on", "2021-01-31")), 404, "TASK_NOT_FOUND");
        assertEquals(before, Rows.written());
    }

    @Test
    void aTargetThatAnotherPlanIsAllocatedFromStays() {
        var upper = upper();
        var lower = below(upper);
        var amendment = without(upper, "targets", 0);
        var before = Rows.written();
        refused(issueRefused(amendment), 409, "TARGET_IN_USE");
        assertEquals(before, Rows.written());
        Api.post("plans/" + lower + "/complete", 4, object("on", "2023-12-31"))
                .then()
                .statusCode(200);
        refused(issueRefused(amendment), 409, "TARGET_IN_USE");
    }

    /** It is judged no more, and nobody could take it off the target any more. */
    @Test
    void aPlanThatIsRevokedOrReplacedKeepsNothing() {
        var upper = upper();
        var revoked = below(upper);
        var replaced = below(upper);
        var by = Fixtures.issued();
        Api.post("plans/" + revoked + "/revoke", 4, object("on", "2023-01-01", "reason", "x"))
                .then()
                .statusCode(200);
        Api.post("plans/" + replaced + "/supersede", 4, object("on", "2023-01-01", "reason", "x", "by", by))
                .then()
                .statusCode(200);
        var before = Api.get("plans/" + revoked).<String>path("targets[0].allocatedFrom");
        issue(without(upper, "targets", 0));
        Api.get("plans/" + upper).then().body("targets", empty());
        Api.get("plans/" + revoked).then().body("targets[0].allocatedFrom", equalTo(before));
        Api.get("plans/" + revoked + "/export").then().statusCode(200);
        Api.get("plans/" + revoked + "/cascade").then().statusCode(200);
    }

    @Test
    void norDoesADocumentThatOnlyAmends() {
        var upper = upper();
        var lower = below(upper);
        // what this one repeats has nobody to change it
        var first = Fixtures.approved(amend(lower, 4, amendment()), 1);
        Api.post("plans/" + first + "/issue", 3, object("issuedOn", "2023-05-15"))
                .then()
                .statusCode(200);
        var second = amend(lower, 5, amendment());
        String target = Api.get("plans/" + second).path("targets[0].id");
        Api.put("plans/" + second + "/targets/" + target, 1, target("1.1"))
                .then()
                .statusCode(200);
        issue(Fixtures.approved(second, 2));
        Api.get("plans/" + first)
                .then()
                .body(
                        "targets[0].allocatedFrom",
                        equalTo(Api.get("plans/" + upper).path("targets[0].id")));
        issue(without(upper, "targets", 0));
        Api.get("plans/" + upper).then().body("targets", empty());
    }

    private static Response issueRefused(String amendment) {
        return Api.post("plans/" + amendment + "/issue", 4, object("issuedOn", "2023-05-15"));
    }

    private static String upper() {
        return Fixtures.issued(Fixtures.drafted(with(Fixtures.plan(), "unit", "VN")), 1);
    }

    private static String below(String upper) {
        String from = Api.get("plans/" + upper).path("targets[0].id");
        var part = with(target("1.1"), "allocatedFrom", from);
        return Fixtures.issued(
                Fixtures.drafted(with(Fixtures.plan(), "parentPlan", upper, "targets", List.of(part))), 1);
    }
}
