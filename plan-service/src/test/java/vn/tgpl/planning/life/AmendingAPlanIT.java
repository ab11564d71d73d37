package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;

/** An issued plan is amended by a document of its own: what stays keeps its id, the rest goes or is new. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AmendingAPlanIT {
    private String plan;
    private List<String> tasks;
    private String target;

    static Map<String, Object> amendment() {
        return object(
                "number",
                Fixtures.fresh("") + "/QĐ-STP",
                "title",
                "Sửa đổi, bổ sung kế hoạch",
                "type",
                "DECISION",
                "signedOn",
                "2023-05-10",
                "effectiveFrom",
                "2023-06-01",
                "reason",
                "Bổ sung kinh phí");
    }

    static String amend(String plan, long version, Map<String, Object> body) {
        return Api.post("plans/" + plan + "/amend", version, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @BeforeEach
    void plan() {
        var two = List.of(Fixtures.task("1"), with(Fixtures.task("1.1"), "parent", "1"), Fixtures.task("2"));
        plan = Fixtures.issued(Fixtures.drafted(with(Fixtures.plan(), "tasks", two)), 1);
        tasks = Api.get("plans/" + plan).path("tasks.id");
        target = Api.get("plans/" + plan).path("targets[0].id");
    }

    @Test
    void itsDraftReadsLikeThePlanAndIsADocumentOfItsOwn() {
        var answer = Api.post("plans/" + plan + "/amend", 4, amendment());
        answer.then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("DRAFT"))
                .body("type", equalTo("DECISION"))
                .body("amends.plan", equalTo(plan))
                .body("amends.version", equalTo(4))
                .body("amends.effectiveFrom", equalTo("2023-06-01"))
                .body("tasks.ordinal", equalTo(List.of("1", "1.1", "2")))
                .body("targets", hasSize(1));
        assertNotEquals(tasks, answer.path("tasks.id"));
        // the plan is as it was
        Api.get("plans/" + plan).then().header("ETag", startsWith("\"4-")).body("amendedBy", hasSize(0));
        Api.get("plans?amends=" + plan).then().body("items.id", equalTo(List.of(answer.<String>path("id"))));
    }

    /** Its parts are the plan's: published twice they would count twice. */
    @Test
    void itPublishesNoPartsOfItsOwn() {
        var amendment = amend(plan, 4, amendment());
        Fixtures.issued(amendment, 1, "2023-05-15");
        var topic = FactsOnTopic.of(Topics.PLAN);
        for (var version : List.of(1, 4)) {
            var fact = topic.await(one -> one.key().equals(amendment) && one.version() == version)
                    .body();
            assertEquals(0, fact.get("targets").size());
            assertEquals(0, fact.get("tasks").size());
            assertEquals(
                    "{\"plan\":\"" + plan + "\",\"effectiveFrom\":\"2023-06-01\"}",
                    fact.get("amends").toString());
        }
    }

    @Test
    void whenItIsIssuedThePlanHasANewVersion() {
        var amendment = amend(plan, 4, amendment());
        var path = "plans/" + amendment;
        List<String> drafts = Api.get(path).path("tasks.id");
        String measured = Api.get(path).path("targets[0].id");
        var more = object("low", 40, "high", 50);
        Api.put(path + "/targets/" + measured, 1, with(Fixtures.target("1.1"), "bound", more))
                .then()
                .statusCode(200);
        Api.put(path + "/tasks/" + drafts.get(0), 2, with(Fixtures.task("A"), "content", "Mới"))
                .then()
                .statusCode(200);
        Api.delete(path + "/tasks/" + drafts.get(2), 3).then().statusCode(200);
        Api.post(path + "/tasks", 4, with(Fixtures.task("3"), "parent", "A"))
                .then()
                .statusCode(201);
        Api.post(path + "/targets", 5, with(Fixtures.target("3"), "indicator", "TRAIN_COMMUNITY_EVENTS"))
                .then()
                .statusCode(201);
        Api.patch(path, 6, object("period", Fixtures.period("2021-01-01", "2026-12-31")))
                .then()
                .statusCode(200);
        Fixtures.issued(amendment, 7, "2023-05-15");

        var amended = Api.get("plans/" + plan);
        amended.then()
                .header("ETag", startsWith("\"5-"))
                .body("status", equalTo("ISSUED"))
                .body("title", equalTo("Truyền thông về trợ giúp pháp lý giai đoạn 2021-2025"))
                .body("issuedOn", equalTo("2021-02-01"))
                .body("period.to", equalTo("2026-12-31"))
                .body("tasks.ordinal", equalTo(List.of("A", "1.1", "3")))
                .body("tasks[0].content", equalTo("Mới"))
                .body("tasks[1].parent", equalTo(tasks.get(0)))
                .body("tasks[2].parent", equalTo(tasks.get(0)))
                .body("targets[0].id", equalTo(target))
                .body("targets[0].bound.low", equalTo(40))
                .body("targets", hasSize(2))
                .body("amendedBy[0].plan", equalTo(amendment))
                .body("amendedBy[0].effectiveFrom", equalTo("2023-06-01"))
                .body("$", not(hasKey("amends")));
        assertEquals(tasks.subList(0, 2), amended.<List<String>>path("tasks.id").subList(0, 2));
        // the new target measures the plan's own new task
        assertEquals(amended.<String>path("tasks[2].id"), amended.path("targets[1].task"));
        var fact = FactsOnTopic.of(Topics.PLAN).await(one -> one.key().equals(plan) && one.version() == 5);
        assertEquals("vn.tgpl.plan.amended.v1", fact.type());
        assertEquals(target, fact.body().get("targets").get(0).get("id").asText());
        assertEquals(6, fact.body().get("targets").get(0).get("lines").size());
        Api.get("plans/" + plan + "/versions")
                .then()
                .body("items.step", equalTo(List.of("SUBMITTED", "APPROVED", "ISSUED", "AMENDED")))
                .body("items[3].document.plan", equalTo(amendment))
                .body("items[3].reason", equalTo("Bổ sung kinh phí"));
    }

    @Test
    void itIsInForceFromItsDayOnAlsoWhenThatLiesAhead() {
        var amendment = amend(plan, 4, with(amendment(), "effectiveFrom", "2999-01-01"));
        var path = "plans/" + amendment;
        Api.delete(path + "/tasks/" + Api.get(path).path("tasks[2].id"), 1)
                .then()
                .statusCode(200);
        Fixtures.issued(amendment, 2, "2023-05-15");
        Api.get("plans/" + plan).then().body("tasks", hasSize(2));
        Api.get("plans/" + plan + "?at=2998-12-31")
                .then()
                .body("tasks", hasSize(3))
                .body("version", equalTo(4));
        Api.get("plans/" + plan + "?at=2999-01-01")
                .then()
                .body("tasks", hasSize(2))
                .body("version", equalTo(5));
    }

    @Test
    void anAmendedPlanIsAmendedAgainAndEnds() {
        for (var version = 4; version < 7; version++) {
            var amendment = amend(plan, version, amendment());
            String first = Api.get("plans/" + amendment).path("targets[0].id");
            Api.put("plans/" + amendment + "/targets/" + first, 1, with(Fixtures.target("2"), "note", "v" + version))
                    .then()
                    .statusCode(200);
            Fixtures.issued(amendment, 2, "2023-05-15");
        }
        Api.get("plans/" + plan)
                .then()
                .body("version", equalTo(7))
                .body("targets.id", equalTo(List.of(target)))
                .body("targets[0].note", equalTo("v6"))
                .body("amendedBy", hasSize(3));
        Api.get("plans/" + plan + "?version=6").then().body("targets[0].note", equalTo("v5"));
        Api.post("plans/" + plan + "/complete", 7, object("on", "2025-12-31"))
                .then()
                .statusCode(200)
                .body("amendedBy", hasSize(3));
    }

    /** It repeats where the plan belongs, and hands nothing down by itself. */
    @Test
    void inTheCascadeItIsNoPlanBesideItsPlan() {
        var above = Fixtures.issued();
        String upper = Api.get("plans/" + above).path("targets[0].id");
        var part = with(Fixtures.target("1.1"), "allocatedFrom", upper);
        var below = Fixtures.issued(
                Fixtures.drafted(with(Fixtures.plan(), "parentPlan", above, "targets", List.of(part))), 1);
        var cascade = Api.get("plans/" + above + "/cascade").asString();
        var amendment = amend(below, 4, amendment());
        assertEquals(cascade, Api.get("plans/" + above + "/cascade").asString());
        Fixtures.issued(amendment, 1, "2023-05-15");
        assertEquals(cascade, Api.get("plans/" + above + "/cascade").asString());
    }
}
