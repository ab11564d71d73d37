package vn.tgpl.planning.life;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;
import static vn.tgpl.planning.life.AmendingAPlanIT.amend;
import static vn.tgpl.planning.life.AmendingAPlanIT.amendment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;

/** What an amendment did to a plan, field by field and part by part. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class DifferencesIT {
    @Test
    void anAmendmentChangesAddsAndTakesAway() {
        var plan = Fixtures.issued();
        var path = "plans/" + amend(plan, 4, amendment());
        var draft = Api.get(path);
        Api.put(
                        path + "/targets/" + draft.path("targets[0].id"),
                        1,
                        with(Fixtures.target("1"), "bound", object("low", 40, "high", 50)))
                .then()
                .statusCode(200);
        Api.delete(path + "/tasks/" + draft.path("tasks[1].id"), 2).then().statusCode(200);
        Api.post(path + "/tasks", 3, Fixtures.task("2")).then().statusCode(201);
        Fixtures.issued(path.substring(6), 4, "2023-05-15");
        List<String> before = Api.get("plans/" + plan + "?version=4").path("tasks.id");
        List<String> after = Api.get("plans/" + plan).path("tasks.id");

        var diff = Api.get("plans/" + plan + "/diff?from=4&to=5");
        diff.then()
                .statusCode(200)
                .body("from", equalTo(4))
                .body("to", equalTo(5))
                .body("fields.field", equalTo(List.of("amendedBy")))
                .body("tasks.added.id", equalTo(List.of(after.get(1))))
                .body("tasks.added[0].part.ordinal", equalTo("2"))
                .body("tasks.removed.id", equalTo(List.of(before.get(1))))
                .body("tasks.changed", hasSize(0))
                .body("targets.changed[0].fields.field", equalTo(List.of("bound", "task")))
                .body("targets.changed[0].fields[0].before.low", equalTo(20))
                .body("targets.changed[0].fields[0].after.low", equalTo(40));
        // the last step is what is asked for without words
        assertEquals(diff.asString(), Api.get("plans/" + plan + "/diff").asString());
        Api.get("plans/" + plan + "/diff?from=5&to=5")
                .then()
                .body("fields", hasSize(0))
                .body("targets.changed", hasSize(0));
        Api.get("plans/" + plan + "/diff?from=5&to=4")
                .then()
                .body("tasks.removed.id", equalTo(List.of(after.get(1))))
                .body("targets.changed[0].fields[0].after.low", equalTo(20));
    }

    @Test
    void beforeTheFirstStepThereWasNothing() {
        Api.get("plans/" + Fixtures.drafted() + "/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(0))
                .body("fields.field", hasItems("title", "status"))
                .body("tasks.added", hasSize(2));
    }

    @Test
    void onlyVersionsThatAreKeptAreCompared() {
        var path = "plans/" + Fixtures.issued();
        refused(Api.get(path + "/diff?from=1"), 404, "VERSION_NOT_KEPT");
        refused(Api.get(path + "/diff?to=9"), 404, "VERSION_NOT_KEPT");
        refused(Api.get(path + "/diff?to=x"), 400, "BAD_PARAMETER");
        refused(Officer.ofProvince("46", "clerk").get(path + "/diff"), 404, "PLAN_NOT_FOUND");
    }
}
