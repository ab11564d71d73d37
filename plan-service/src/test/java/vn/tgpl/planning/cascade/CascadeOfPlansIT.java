package vn.tgpl.planning.cascade;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** What a plan rests on and what rests on it: 42-NQ/TW → 68/NQ-CP → 1109/QĐ-BTP → a province → its centre. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class CascadeOfPlansIT {
    private String resolution;
    private String ministry;
    private String hanoi;
    private String hue;
    private String centre;

    @BeforeEach
    void chain() {
        resolution = Fixtures.drafted(with(plan(), "unit", "VN"));
        ministry = Fixtures.drafted(with(plan(), "unit", "VN", "legalBases", bases(resolution)));
        hanoi = Fixtures.drafted(with(plan(), "parentPlan", ministry, "legalBases", bases(resolution, ministry)));
        hue = Fixtures.drafted(with(plan(), "unit", "46", "parentPlan", ministry));
        centre = Fixtures.drafted(with(plan(), "parentPlan", hanoi));
    }

    @Test
    void downFromTheTopNearestFirstWithBothKindsOfEdges() {
        var cascade = Api.get("plans/" + resolution + "/cascade?direction=down");
        cascade.then().statusCode(200).body("truncated", equalTo(false)).body("plan", equalTo(resolution));
        assertEquals(List.of(0, 1, 1, 2, 3 - 1), cascade.path("plans.level"));
        assertEquals(List.of(resolution), cascade.<List<String>>path("plans.id").subList(0, 1));
        assertEquals(Set.of(resolution, ministry, hanoi, hue, centre), Set.copyOf(cascade.path("plans.id")));
        assertEquals(
                sorted(
                        edge(resolution, ministry, "LEGAL_BASIS"),
                        edge(resolution, hanoi, "LEGAL_BASIS"),
                        edge(ministry, hanoi, "PARENT"),
                        edge(ministry, hanoi, "LEGAL_BASIS"),
                        edge(ministry, hue, "PARENT"),
                        edge(hanoi, centre, "PARENT")),
                edges(cascade.path("edges")));
    }

    @Test
    void upToWhatAPlanRestsOn() {
        var cascade = Api.get("plans/" + centre + "/cascade?direction=up");
        assertEquals(
                List.of(centre, hanoi), List.of(level(cascade.path("plans"), 0), level(cascade.path("plans"), -1)));
        assertEquals(Set.of(resolution, ministry, hanoi, centre), Set.copyOf(cascade.path("plans.id")));
        cascade.then().body("plans.find { it.level == -1 }.status", equalTo("DRAFT"));
    }

    @Test
    void bothWaysWithoutWhatStandsBeside() {
        var cascade = Api.get("plans/" + hanoi + "/cascade");
        assertEquals(Set.of(resolution, ministry, hanoi, centre), Set.copyOf(cascade.path("plans.id")));
    }

    @Test
    void asManyStepsAsAreAskedFor() {
        var cascade = Api.get("plans/" + ministry + "/cascade?direction=down&depth=1");
        assertEquals(Set.of(ministry, hanoi, hue), Set.copyOf(cascade.path("plans.id")));
        for (var wrong : List.of("depth=0", "depth=21", "depth=x", "direction=sideways", "level=1")) {
            Api.get("plans/" + ministry + "/cascade?" + wrong).then().statusCode(400);
        }
        refused(Api.get("plans/" + UUID.randomUUID() + "/cascade"), 404, "PLAN_NOT_FOUND");
    }

    @Test
    void whatIsOutOfScopeIsCountedWhereItWouldStand() {
        var officer = Officer.ofProvince("46", "provincial-officer");
        var cascade = officer.get("plans/" + ministry + "/cascade");
        assertEquals(Set.of(resolution, ministry, hue), Set.copyOf(cascade.path("plans.id")));
        cascade.then()
                .body("plans.find { it.id == '" + ministry + "' }.withheld", equalTo(1))
                .body("plans.find { it.id == '" + resolution + "' }.withheld", equalTo(0))
                .body("plans.find { it.id == '" + hue + "' }.withheld", equalTo(0));
        refused(officer.get("plans/" + hanoi + "/cascade"), 404, "PLAN_NOT_FOUND");
    }

    @Test
    void moreThanFiveHundredAreCutOff() {
        below(centre, 499);
        var full = Api.get("plans/" + centre + "/cascade?direction=down");
        full.then().body("plans", hasSize(500)).body("edges", hasSize(499)).body("truncated", equalTo(false));
        below(centre, 1);
        var more = Api.get("plans/" + centre + "/cascade?direction=down");
        more.then().body("plans", hasSize(500)).body("edges", hasSize(499)).body("truncated", equalTo(true));
        var near = Api.get("plans/" + ministry + "/cascade?direction=both&depth=2");
        near.then().body("plans", hasSize(5)).body("truncated", equalTo(false));
    }

    private static void below(String plan, int many) {
        Rows.text("""
                WITH added AS (
                    INSERT INTO plan SELECT (jsonb_populate_record(p, jsonb_build_object(
                        'id', uuidv7(), 'number', gen_random_uuid()::text, 'parent_plan', p.id))).*
                    FROM plan AS p CROSS JOIN generate_series(1, ?) WHERE p.id = ? RETURNING id
                ) SELECT count(*) FROM added
                """, many, UUID.fromString(plan));
    }

    private static List<Map<String, Object>> bases(String... plans) {
        var bases = new ArrayList<Map<String, Object>>();
        for (var plan : plans) bases.add(object("order", bases.size() + 1, "number", "1/NQ-CP", "plan", plan));
        return bases;
    }

    private static String level(List<Map<String, Object>> plans, int level) {
        return plans.stream()
                .filter(plan -> plan.get("level").equals(level))
                .map(plan -> (String) plan.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private static String edge(String upper, String lower, String kind) {
        return upper + " " + lower + " " + kind;
    }

    private static Set<String> edges(List<Map<String, String>> edges) {
        var all = new TreeSet<String>();
        for (var edge : edges) all.add(edge(edge.get("upper"), edge.get("lower"), edge.get("kind")));
        assertEquals(edges.size(), all.size(), "each edge once");
        return all;
    }

    private static Set<String> sorted(String... edges) {
        return new TreeSet<>(List.of(edges));
    }
}
