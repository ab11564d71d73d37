package vn.tgpl.activities.mechanism;

import static org.hamcrest.Matchers.equalTo;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.PlanService.unit;
import static vn.tgpl.activities.Problems.refused;
import static vn.tgpl.activities.Problems.refusedParameter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kittest.TestServices;

/** A write that carries the token of a write elsewhere waits until that one is known here. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ConsistencyIT {
    private final UUID id = UUID.randomUUID();
    private final String code = "C" + id.toString().substring(0, 8);

    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
    }

    @Test
    void itWaitsForWhatIsUnderWay() throws Exception {
        refused(Api.plan(with(Fixtures.planned(), "unit", code)), 422, "UNKNOWN_CODE", "#/unit");
        var answer = CompletableFuture.supplyAsync(() -> plan(token(FactType.UNIT, 2), code));
        PlanService.publish(unit(id, 1, code, null));
        PlanService.publish(unit(id, 2, code, null));
        answer.get().then().statusCode(201).body("unit", equalTo(code));
    }

    @Test
    void afterFiveSecondsItIsAskedToComeBack() {
        refused(plan(token(FactType.UNIT, 1), "01"), 503, "REPLICA_BEHIND").header("Retry-After", equalTo("1"));
    }

    @Test
    void whatThisServiceDoesNotFollowIsNotWaitedFor() {
        plan(token(FactType.CASE, 1), "01").then().statusCode(201);
        plan(Api.plan(Fixtures.planned()).header("Consistency-Token"), "01")
                .then()
                .statusCode(201);
    }

    @Test
    void aReadDoesNotWait() {
        Api.json()
                .header("Consistency-Token", token(FactType.UNIT, 1))
                .get(Api.ACTIVITIES + "?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnreadableTokenIsRefused() {
        for (var bad : new String[] {"", "!", "YWJj", "x".repeat(3000)}) {
            refusedParameter(plan(bad, "01"), 400, "BAD_HEADER", "Consistency-Token");
        }
    }

    private String token(FactType type, long version) {
        return new ConsistencyToken(List.of(new ConsistencyToken.Seen(type, id, version))).toString();
    }

    private static Response plan(String token, String unit) {
        return Api.json()
                .header("Consistency-Token", token)
                .body(with(Fixtures.planned(), "unit", unit))
                .post(Api.ACTIVITIES);
    }
}
