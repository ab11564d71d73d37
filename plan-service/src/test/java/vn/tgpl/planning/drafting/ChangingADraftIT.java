package vn.tgpl.planning.drafting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Rows;

/** Header by merge patch, parts one by one; each change is one version of the plan. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ChangingADraftIT {
    private String id;
    private String path;

    @BeforeEach
    void draft() {
        id = Fixtures.drafted();
        path = "plans/" + id;
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        var before = Rows.written();
        var plan = Api.get(path);
        var same = object("title", plan.path("title"), "legalBases", plan.path("legalBases"), "parentPlan", null);
        for (var patch : List.of(object(), same)) {
            Api.patch(path, 1, patch).then().statusCode(200).header("ETag", equalTo("\"1\""));
        }
        Api.patch("administrative-units/95?at=2018-01-01", 1, object("nameVi", "Tỉnh Bạc Liêu"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertEquals(before, Rows.written());
    }

    @Test
    void whatIsGivenReplacesWhatIsNullIsClearedTheRestStays() {
        Api.patch(path, 1, object("title", "Tên mới", "recipients", null, "unit", "38"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("title", equalTo("Tên mới"))
                .body("recipients", hasSize(0))
                .body("legalBases[0].number", equalTo("90/QĐ-TTg"))
                .body("targets[0].unit", equalTo("38"))
                .body("tasks", hasSize(2));
        Api.patch(path, 2, object("legalBases", List.of(object("order", 2, "number", "25/KH-UBND"))))
                .then()
                .statusCode(200)
                .body("legalBases", equalTo(List.of(object("order", 2, "number", "25/KH-UBND"))));
    }

    @Test
    void thePartsAndTheStatusAreNotPatched() {
        for (var field : List.of("id", "version", "status", "issuedOn", "tasks", "targets", "warnings")) {
            refused(Api.patch(path, 1, object(field, null)), 400, "UNKNOWN_FIELD", "#/" + field);
        }
    }

    @Test
    void thePatchedWholeMustBeRight() {
        var before = Rows.written();
        refused(Api.patch(path, 1, object("title", null)), 422, "REQUIRED", "#/title");
        refused(Api.patch(path, 1, object("signedOn", null)), 422, "SIGNED_ON_MISSING", "#/signedOn");
        refused(
                Api.patch(path, 1, object("period", object("to", "2020-01-01"))),
                422,
                "ENDS_BEFORE_START",
                "#/period/to");
        assertEquals(before, Rows.written());
    }

    @Test
    void aTargetKeepsThePlanFromBecomingShorter() {
        var fixed = with(Fixtures.target("1"), "period", Fixtures.period("2025-01-01", "2025-12-31"));
        Api.put(path + "/targets/" + targetId(0), 1, fixed).then().statusCode(200);
        refused(
                Api.patch(path, 2, object("period", object("to", "2024-12-31"))),
                422,
                "PERIOD_OUTSIDE_PLAN",
                "#/targets/0/period");
    }

    @Test
    void aPlanNeverRestsOnItself() {
        var lower = Fixtures.drafted(with(Fixtures.plan(), "parentPlan", id));
        var basis = object("order", 1, "number", "1/KH", "plan", lower);
        refused(Api.patch(path, 1, object("parentPlan", id)), 422, "PLAN_CYCLE", "#/parentPlan");
        refused(Api.patch(path, 1, object("parentPlan", lower)), 422, "PLAN_CYCLE", "#/parentPlan");
        refused(Api.patch(path, 1, object("legalBases", List.of(basis))), 422, "PLAN_CYCLE", "#/legalBases/0/plan");
    }

    @Test
    void theNumberOfAnotherPlanIsTaken() {
        var other = Fixtures.plan();
        Fixtures.drafted(other);
        refused(Api.patch(path, 1, object("number", other.get("number"))), 409, "PLAN_NUMBER_TAKEN");
    }

    @Test
    void aTaskIsAddedChangedAndTakenOut() {
        var added = Api.post(path + "/tasks", 1, with(Fixtures.task("1.2"), "parent", "1"));
        String task = added.path("tasks[2].id");
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .header("Location", containsString("/api/v1/plans/" + id + "/tasks/" + task))
                .body("tasks[2].parent", equalTo(added.path("tasks[0].id")));
        Api.get(path + "/tasks/" + task)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("ordinal", equalTo("1.2"));
        Api.put(path + "/tasks/" + task, 2, with(Fixtures.task("1.3"), "parent", added.path("tasks[1].id")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("tasks[2].ordinal", equalTo("1.3"))
                .body("tasks[2].parent", equalTo(added.path("tasks[1].id")));
        Api.delete(path + "/tasks/" + task, 3)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"4\""))
                .body("tasks", hasSize(2));
        Api.get(path + "/tasks").then().body("items.ordinal", equalTo(List.of("1", "1.1")));
        Api.delete(path + "/tasks/" + task, 4).then().statusCode(404).body("code", equalTo("TASK_NOT_FOUND"));
    }

    @Test
    void aTargetIsAddedChangedAndTakenOut() {
        var tracked = object("indicator", "CASES_COMPLETED", "recurrence", "ONCE", "organisation", "HN-TT");
        var added = Api.post(path + "/targets", 1, tracked);
        String target = added.path("targets[1].id");
        added.then()
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .header("Location", containsString("/api/v1/plans/" + id + "/targets/" + target))
                .body("targets[1]", not(hasKey("bound")));
        Api.get(path + "/targets/" + target)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("indicator", equalTo("CASES_COMPLETED"));
        Api.put(path + "/targets/" + target, 2, with(tracked, "bound", object("high", 12.5)))
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("targets[1].bound", equalTo(Map.of("high", 12.5f)));
        Api.delete(path + "/targets/" + target, 3).then().statusCode(200).body("targets", hasSize(1));
        Api.get(path).then().header("ETag", startsWith("\"4-")).body("targets", hasSize(1));
    }

    @Test
    void aPartIsCheckedWhereItWasSent() {
        var before = Rows.written();
        refused(Api.post(path + "/tasks", 1, Fixtures.task("1")), 422, "ORDINAL_TWICE", "#/ordinal");
        refused(
                Api.post(path + "/tasks", 1, with(Fixtures.task("2"), "roles", List.of())),
                422,
                "LEAD_MISSING",
                "#/roles");
        refused(
                Api.put(path + "/tasks/" + taskId(0), 1, with(Fixtures.task("1"), "parent", "1.1")),
                422,
                "TASK_CYCLE",
                "#/parent");
        refused(Api.post(path + "/targets", 1, Fixtures.target("9")), 422, "UNKNOWN_TASK", "#/task");
        refused(
                Api.put(path + "/targets/" + targetId(0), 1, with(Fixtures.target("1"), "indicator", "X")),
                422,
                "UNKNOWN_CODE",
                "#/indicator");
        assertEquals(before, Rows.written());
    }

    @Test
    void aTaskThatIsNamedStays() {
        refused(Api.delete(path + "/tasks/" + taskId(0), 1), 409, "TASK_IN_USE");
        refused(Api.delete(path + "/tasks/" + taskId(1), 1), 409, "TASK_IN_USE");
    }

    @Test
    void everyChangeNeedsTheVersionOfThePlan() {
        var before = Rows.written();
        var task = path + "/tasks/" + taskId(0);
        refused(Api.post(path + "/tasks", Fixtures.task("2")), 428, "IF_MATCH_REQUIRED");
        refused(Api.json().body(Fixtures.task("2")).put("/api/v1/" + task), 428, "IF_MATCH_REQUIRED");
        refused(Api.json().delete("/api/v1/" + task), 428, "IF_MATCH_REQUIRED");
        refused(Api.json().body("{}").patch("/api/v1/" + path), 428, "IF_MATCH_REQUIRED");
        refused(Api.patch(path, 2, object("title", "x")), 412, "VERSION_STALE");
        refused(Api.post(path + "/tasks", 2, Fixtures.task("2")), 412, "VERSION_STALE");
        refused(Api.delete(task, 2), 412, "VERSION_STALE");
        assertEquals(before, Rows.written());
    }

    /** Header and parts are read one after the other, and yet as of one moment. */
    @Test
    void aReaderSeesOneVersionWhole() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = people.submit(() -> {
                for (var version = 1; version <= 40; version++) {
                    Api.post(path + "/tasks", version, Fixtures.task("t" + version))
                            .then()
                            .statusCode(201);
                }
                return null;
            });
            do {
                var plan = Api.get(path);
                assertEquals(
                        plan.<Integer>path("version") + 1,
                        plan.<List<?>>path("tasks").size());
            } while (!writing.isDone());
            writing.get();
        }
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneDoes() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> Api.post(path + "/tasks", 1, Fixtures.task("2." + i))
                            .statusCode()))
                    .toList();
            var statuses = new TreeMap<Integer, Integer>();
            for (var answer : answers) statuses.merge(answer.get(), 1, Integer::sum);
            assertEquals(Map.of(201, 1, 412, 7), statuses);
        }
        Api.get(path).then().body("version", equalTo(2)).body("tasks", hasSize(3));
    }

    @Test
    void theEventsFollowTheVersions() {
        Api.post(path + "/tasks", 1, Fixtures.task("2")).then().statusCode(201);
        Api.delete(path + "/targets/" + targetId(0), 2).then().statusCode(200);
        var facts = FactsOnTopic.of(Topics.PLAN).await(3, fact -> fact.key().equals(id));
        assertEquals(
                List.of("vn.tgpl.plan.drafted.v1", "vn.tgpl.plan.changed.v1", "vn.tgpl.plan.changed.v1"),
                facts.stream().map(FactsOnTopic.Published::type).toList());
        assertEquals(
                List.of(1L, 2L, 3L),
                facts.stream().map(FactsOnTopic.Published::version).toList());
        assertEquals(3, facts.get(1).body().get("tasks").size());
        assertEquals(0, facts.get(2).body().get("targets").size());
    }

    private String taskId(int index) {
        return Api.get(path).path("tasks[" + index + "].id");
    }

    private String targetId(int index) {
        return Api.get(path).path("targets[" + index + "].id");
    }
}
