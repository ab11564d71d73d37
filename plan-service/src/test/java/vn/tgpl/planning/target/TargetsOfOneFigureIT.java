package vn.tgpl.planning.target;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.period;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Fixtures.target;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
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
import vn.tgpl.planning.Rows;

/** One figure is asked for once; of the whole period and of its years it may be asked side by side. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class TargetsOfOneFigureIT {
    private static final Map<String, Object> WHOLE =
            with(target("1"), "recurrence", "ONCE", "bound", object("low", 100, "high", 150));

    @BeforeEach
    void organisations() {
        Fixtures.organisations();
    }

    @Test
    void aSecondTargetOfTheSameFigureIsRefused() {
        var before = Rows.written();
        for (var second : List.of(
                target("1.1"),
                with(target("1"), "unit", "01", "note", "lần nữa"),
                with(target("1"), "period", period("2021-01-01", "2025-12-31")),
                with(target("1"), "period", period("2023-01-01", "2023-12-31"), "bound", null),
                with(target("1"), "recurrence", "ONCE", "period", period("2023-01-01", "2023-12-31")))) {
            refused(drafted(target("1"), second), 422, "TARGET_TWICE", "#/targets/1");
        }
        assertEquals(before, Rows.written());
    }

    @Test
    void atTheTargetThatWasSent() {
        var id = Fixtures.drafted(with(plan(), "targets", List.of(target("1"), WHOLE)));
        String first = Api.get("plans/" + id).path("targets[0].id");
        var before = Rows.written();
        refused(Api.post("plans/" + id + "/targets", 1, target("1")), 422, "TARGET_TWICE", "#");
        refused(Api.put("plans/" + id + "/targets/" + first, 1, WHOLE), 422, "TARGET_TWICE", "#");
        assertEquals(before, Rows.written());
    }

    @Test
    void alsoWhenThePlanMakesThemTheSame() {
        var four = with(WHOLE, "period", period("2021-01-01", "2024-12-31"));
        var id = Fixtures.drafted(with(plan(), "targets", List.of(WHOLE, four)));
        var shorter = object("period", period("2021-01-01", "2024-12-31"));
        refused(Api.patch("plans/" + id, 1, shorter), 422, "TARGET_TWICE", "#/targets/1");
    }

    @Test
    void theDatabaseKnowsTheKeyToo() {
        var id = UUID.fromString(Fixtures.drafted());
        var again = assertThrows(SQLException.class, () -> Rows.execute("""
                INSERT INTO plan_target (id, plan, position, indicator, programme, recurrence, accumulation, allocations)
                SELECT uuidv7(), plan, 9, indicator, programme, recurrence, accumulation, allocations
                FROM plan_target WHERE plan = ?
                """, id));
        assertTrue(again.getMessage().contains("plan_target_key"), again.getMessage());
    }

    @Test
    void whatAWholeAndItsYearsAskForIsStoredAsStatedAndADifferenceIsAWarning() {
        drafted(target("1"), WHOLE).then().statusCode(201).body("warnings", empty());
        drafted(target("1"), with(WHOLE, "bound", object("low", 101)))
                .then()
                .statusCode(201)
                .body("targets.bound.low", equalTo(List.of(20, 101)))
                .body("warnings.code", equalTo(List.of("WHOLE_DIFFERS_FROM_YEARS")))
                .body("warnings.pointer", equalTo(List.of("#/targets/1")));
    }

    @Test
    void aTargetSaysWhatItIsMeasuredIn() {
        var id = Fixtures.drafted(
                with(plan(), "targets", List.of(target("1"), with(target("1"), "indicator", "COMM_ATTENDANCES"))));
        var path = "plans/" + id;
        var units = List.of("EVENT", "ATTENDANCE");
        Api.get(path).then().body("targets.measureUnit", equalTo(units));
        Api.get(path + "/targets").then().body("items.measureUnit", equalTo(units));
        Api.get(path + "/targets/" + Api.get(path).path("targets[1].id"))
                .then()
                .body("measureUnit", equalTo("ATTENDANCE"));
    }

    @Test
    void whatAccumulatesIsPublishedWithTheDaySinceWhichItCounts() {
        var id = Fixtures.drafted(with(plan(), "targets", List.of(with(target("1"), "accumulation", "CUMULATIVE"))));
        Api.get("plans/" + id).then().body("targets[0].accumulation", equalTo("CUMULATIVE"));
        var target = FactsOnTopic.of(Topics.PLAN)
                .await(1, fact -> fact.key().equals(id))
                .getFirst()
                .body()
                .at("/targets/0");
        assertEquals("CUMULATIVE", target.path("accumulation").textValue());
        assertTrue(target.at("/lines/0/since").isMissingNode());
        assertEquals("2021-01-01", target.at("/lines/1/since").textValue());
        assertEquals("2022-01-01", target.at("/lines/1/from").textValue());
    }

    @Test
    void onlyWhatIsAskedForEachYearAccumulates() {
        refused(
                drafted(with(WHOLE, "accumulation", "CUMULATIVE")),
                422,
                "CUMULATIVE_NOT_YEARLY",
                "#/targets/0/accumulation");
        refused(drafted(with(WHOLE, "accumulation", "SOMETIMES")), 422, "UNKNOWN_CODE", "#/targets/0/accumulation");
    }

    @SafeVarargs
    private static io.restassured.response.Response drafted(Map<String, Object>... targets) {
        return Api.post("plans", with(plan(), "targets", List.of(targets)));
    }
}
