package vn.tgpl.planning.target;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.period;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Fixtures.target;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** A target that is allocated from one of a plan above. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PartsOfUpperTargetsIT {
    private String upper;
    private String from;

    @BeforeEach
    void nationalPlan() {
        upper = Fixtures.drafted(with(plan(), "unit", "VN"));
        from = Api.get("plans/" + upper).path("targets[0].id");
    }

    @Test
    void itNamesTheTargetItIsPartOfAndSoDoesItsEvent() {
        var id = Fixtures.drafted(below(upper, part()));
        Api.get("plans/" + id).then().body("targets[0].allocatedFrom", equalTo(from));
        var fact = FactsOnTopic.of(Topics.PLAN)
                .await(1, one -> one.key().equals(id))
                .getFirst();
        assertEquals(from, fact.body().at("/targets/0/allocatedFrom").textValue());
    }

    @Test
    void alsoOfAPlanFurtherUp() {
        var between = Fixtures.drafted(with(plan(), "parentPlan", upper));
        Fixtures.drafted(below(between, part()));
    }

    @Test
    void ofAPlanThatIsNotAboveItIsRefused() {
        var beside = Fixtures.drafted();
        var before = Rows.written();
        for (var parent : new String[] {null, beside}) {
            refused(
                    Api.post("plans", below(parent, part())),
                    422,
                    "ALLOCATED_FROM_NOT_ABOVE",
                    "#/targets/0/allocatedFrom");
        }
        var unknown = with(part(), "allocatedFrom", UUID.randomUUID().toString());
        refused(Api.post("plans", below(upper, unknown)), 422, "ALLOCATED_FROM_NOT_ABOVE", "#/targets/0/allocatedFrom");
        assertEquals(before, Rows.written());
    }

    @Test
    void ofAnotherIndicatorOrPeriodItIsRefused() {
        var narrow = Fixtures.drafted(with(
                plan(),
                "unit",
                "VN",
                "targets",
                List.of(with(target("1"), "period", period("2022-01-01", "2023-12-31")))));
        var other = with(
                part(), "allocatedFrom", Api.get("plans/" + narrow).path("targets[0].id"), "indicator", "COMM_EVENTS");
        var before = Rows.written();
        refused(
                        Api.post("plans", below(narrow, other)),
                        422,
                        "ALLOCATED_FROM_OTHER_INDICATOR",
                        "#/targets/0/allocatedFrom")
                .body("errors.code", equalTo(List.of("ALLOCATED_FROM_OTHER_INDICATOR", "ALLOCATED_FROM_OTHER_PERIOD")));
        assertEquals(before, Rows.written());
    }

    @Test
    void whoseTargetIsAllocatedFromKeepsIt() {
        var id = Fixtures.drafted(below(upper, part()));
        var before = Rows.written();
        refused(Api.delete("plans/" + upper + "/targets/" + from, 1), 409, "TARGET_IN_USE");
        assertEquals(before, Rows.written());
        refused(Api.patch("plans/" + id, 1, object("parentPlan", null)), 422, "ALLOCATED_FROM_NOT_ABOVE");
        String target = Api.get("plans/" + id).path("targets[0].id");
        Api.delete("plans/" + id + "/targets/" + target, 1).then().statusCode(200);
        Api.delete("plans/" + upper + "/targets/" + from, 1).then().statusCode(200);
    }

    /** The plan between is another province's: what is named already stays known. */
    @Test
    void whoMayNotSeeThePlanBetweenCanStillChangeTheirs() {
        var between = Fixtures.drafted(with(plan(), "unit", "46", "parentPlan", upper));
        var id = Fixtures.drafted(below(between, part()));
        Officer.ofProvince("01", "provincial-officer")
                .sends()
                .header("If-Match", "\"1\"")
                .body(object("title", "Tên mới"))
                .patch("/api/v1/plans/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    private Map<String, Object> part() {
        return with(target("1"), "allocatedFrom", from);
    }

    private static Map<String, Object> below(String parent, Map<String, Object> target) {
        return with(plan(), "parentPlan", parent, "targets", List.of(target));
    }
}
