package vn.tgpl.planning.target;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.period;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Fixtures.target;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Places;
import vn.tgpl.planning.Rows;

/** Giao chỉ tiêu: what a target hands down stays within its territory and period. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class HandingDownATargetIT {
    private static final String OUTSIDE = "ALLOCATION_OUTSIDE_TERRITORY";
    private static final Map<String, Object> FIVE = object("low", 5, "high", 8);

    @BeforeEach
    void bodies() {
        Fixtures.organisations();
        Places.body("GIAO-HUE", "46");
    }

    @Test
    void itIsKeptAsStatedAndPublishedWithoutTheNote() {
        var commune = Places.commune("01");
        var allocations = List.of(
                object("unit", commune, "bound", FIVE, "note", "ưu tiên"),
                object("organisation", "HN-TT", "bound", object("low", 10)));
        var drafted = handing(allocations.toArray(Map[]::new));
        drafted.then().statusCode(201).body("targets[0].allocations", equalTo(allocations));
        String id = drafted.path("id");
        String target = drafted.path("targets[0].id");
        var handed = FactsOnTopic.of(Topics.PLAN)
                .await(1, fact -> fact.key().equals(id))
                .getFirst()
                .body()
                .at("/targets/0/allocations");
        assertEquals(commune, handed.at("/0/unit").textValue());
        assertEquals(8, handed.at("/0/bound/high").intValue());
        assertTrue(handed.at("/0/note").isMissingNode());
        assertEquals("HN-TT", handed.at("/1/organisation").textValue());
        var path = "plans/" + id + "/targets/" + target;
        Api.put(path, 1, with(target("1"), "allocations", allocations.subList(1, 2)))
                .then()
                .statusCode(200)
                .body("targets[0].allocations", equalTo(allocations.subList(1, 2)));
        Api.put(path, 2, target("1")).then().statusCode(200).body("targets[0].allocations", hasSize(0));
    }

    @Test
    void toEachOnceAndToOneOnly() {
        var before = Rows.written();
        var centre = object("organisation", "HN-TT", "bound", FIVE);
        refused(handing(centre, centre), 422, "TWICE_IN_LIST", "#/targets/0/allocations/1");
        refused(handing(object("bound", FIVE)), 422, "ALLOCATION_TO_ONE", "#/targets/0/allocations/0");
        refused(handing(with(centre, "unit", "01")), 422, "ALLOCATION_TO_ONE", "#/targets/0/allocations/0");
        refused(handing(object("unit", "01", "bound", FIVE)), 422, "NOT_ITS_OWN", "#/targets/0/allocations/0/unit");
        assertEquals(before, Rows.written());
    }

    @Test
    void withABoundThatIsRight() {
        var before = Rows.written();
        var at = "#/targets/0/allocations/0/bound";
        refused(handing(object("organisation", "HN-TT")), 422, "REQUIRED", at);
        refused(handing(centre(object())), 422, "BOUND_WITHOUT_SIDE", at);
        refused(handing(centre(object("low", 2, "high", 1))), 422, "LOW_OVER_HIGH", at);
        refused(handing(centre(object("low", -1))), 422, "NEGATIVE", at + "/low");
        assertEquals(before, Rows.written());
    }

    @Test
    void aCodeHasToMeanSomethingInThePeriodOfTheTarget() {
        var before = Rows.written();
        refused(handing(object("unit", "03", "bound", FIVE)), 422, "UNKNOWN_CODE", "#/targets/0/allocations/0/unit");
        var closed = Fixtures.fresh("DONG-");
        Api.post("organisations", with(Fixtures.organisation(closed, "JUSTICE_DIVISION"), "validTo", "2020-12-31"))
                .then()
                .statusCode(201);
        before = Rows.written();
        refused(
                handing(object("organisation", closed, "bound", FIVE)),
                422,
                "CODE_NOT_VALID_IN_PERIOD",
                "#/targets/0/allocations/0/organisation");
        assertEquals(before, Rows.written());
    }

    @Test
    void outsideTheTargetsTerritoryItIsRefused() {
        var elsewhere = Places.commune("46");
        var before = Rows.written();
        for (var unit : List.of(elsewhere, "46", "VN")) {
            refused(handing(object("unit", unit, "bound", FIVE)), 422, OUTSIDE, "#/targets/0/allocations/0/unit");
        }
        refused(
                handing(object("organisation", "GIAO-HUE", "bound", FIVE)),
                422,
                OUTSIDE,
                "#/targets/0/allocations/0/organisation");
        assertEquals(before, Rows.written());
    }

    @Test
    void aCommunesTargetIsNotHandedToItsNeighbour() {
        var own = Places.commune("01");
        var neighbour = Places.commune("01");
        var targets = List.of(with(
                target("1"),
                "unit",
                own,
                "allocations",
                List.of(object("organisation", "HN-TT", "bound", FIVE), object("unit", neighbour, "bound", FIVE))));
        refused(Api.post("plans", with(plan(), "targets", targets)), 422, OUTSIDE, "#/targets/0/allocations/1/unit")
                .body("errors", hasSize(1));
    }

    /** Bạc Liêu became part of Cà Mau on 1 July 2025; before, its communes were another province's. */
    @Test
    void whatMergedIsOneProvince() {
        var baclieu = object("unit", "95", "bound", FIVE);
        var target = with(target("1"), "allocations", List.of(baclieu));
        Fixtures.drafted(with(plan(), "unit", "96", "targets", List.of(target)));
        refused(
                Api.post("plans", with(plan(), "unit", "91", "targets", List.of(target))),
                422,
                OUTSIDE,
                "#/targets/0/allocations/0/unit");
    }

    /** The commune begins on 1 July 2025 and is read on that day. */
    @Test
    void aUnitThatBeginsWithinThePeriodIsReadOnItsFirstDay() {
        var newer = Places.commune("01", "2025-07-01");
        handing(object("unit", newer, "bound", FIVE)).then().statusCode(201);
        var earlier = with(
                target("1"),
                "period",
                period("2021-01-01", "2024-12-31"),
                "allocations",
                List.of(object("unit", newer, "bound", FIVE)));
        refused(
                Api.post("plans", with(plan(), "targets", List.of(earlier))),
                422,
                "CODE_NOT_VALID_IN_PERIOD",
                "#/targets/0/allocations/0/unit");
    }

    @Test
    void theNationHandsDownToAll() {
        var allocations = List.of(
                object("unit", "01", "bound", FIVE),
                object("unit", "46", "bound", FIVE),
                object("organisation", "GIAO-HUE", "bound", FIVE));
        Fixtures.drafted(with(
                plan(), "unit", "VN", "targets", List.of(with(target("1"), "unit", "VN", "allocations", allocations))));
    }

    @Test
    void aPlanThatIsMovedMustHoldWhatItsTargetsHandDown() {
        String id = handing(object("organisation", "HN-TT", "bound", FIVE)).path("id");
        var before = Rows.written();
        refused(
                Api.patch("plans/" + id, 1, object("unit", "46")),
                422,
                OUTSIDE,
                "#/targets/0/allocations/0/organisation");
        assertEquals(before, Rows.written());
    }

    @Test
    void thereAreTwoHundredAtMost() {
        var many = Collections.nCopies(201, object("organisation", "HN-TT", "bound", FIVE));
        refused(handing(many.toArray(Map[]::new)), 422, "SIZE", "#/targets/0/allocations");
    }

    private static Map<String, Object> centre(Object bound) {
        return object("organisation", "HN-TT", "bound", bound);
    }

    @SafeVarargs
    private static Response handing(Map<String, Object>... allocations) {
        return Api.post(
                "plans", with(plan(), "targets", List.of(with(target("1"), "allocations", List.of(allocations)))));
    }
}
