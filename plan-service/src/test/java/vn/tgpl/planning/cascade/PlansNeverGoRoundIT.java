package vn.tgpl.planning.cascade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Fixtures.plan;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;

/** Whatever is tried, in whatever order or at once: plans rest on others upwards only. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PlansNeverGoRoundIT {
    private static final int PLANS = 7;

    private record Edge(int upper, int lower, String kind) {}

    private final List<String> plans = new ArrayList<>();
    private final long[] versions = new long[PLANS];
    private final Set<Edge> edges = new HashSet<>();

    @BeforeEach
    void draft() {
        for (var i = 0; i < PLANS; i++) {
            plans.add(
                    Fixtures.drafted(with(plan(), "tasks", List.of(), "targets", List.of(), "legalBases", List.of())));
            versions[i] = 1;
        }
    }

    @Test
    void randomSequencesOfParentsAndBases() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var accepted = 0;
        var refused = 0;
        for (var step = 0; step < 60; step++) {
            var lower = random.nextInt(PLANS);
            var upper = random.nextInt(PLANS);
            var parent = random.nextBoolean();
            var next = new HashSet<>(edges);
            next.removeIf(edge -> edge.lower == lower && edge.kind.equals(parent ? "PARENT" : "LEGAL_BASIS"));
            next.add(new Edge(upper, lower, parent ? "PARENT" : "LEGAL_BASIS"));
            var answer = Api.patch(
                    "plans/" + plans.get(lower),
                    versions[lower],
                    parent ? object("parentPlan", plans.get(upper)) : object("legalBases", basis(upper)));
            var name = "seed " + seed + ", step " + step;
            if (upper == lower || reaches(next, lower, upper)) {
                assertEquals(422, answer.statusCode(), name);
                refused(answer, 422, "PLAN_CYCLE", parent ? "#/parentPlan" : "#/legalBases/0/plan");
                refused++;
            } else {
                assertEquals(200, answer.statusCode(), name);
                versions[lower] = answer.<Integer>path("version");
                edges.clear();
                edges.addAll(next);
                accepted++;
            }
        }
        assertTrue(accepted > 5 && refused > 5, "seed " + seed);
        for (var root = 0; root < PLANS; root++) shownWhole(root, "seed " + seed);
    }

    /** Every accepted edge above and below stands in the cascade, and nothing else. */
    private void shownWhole(int root, String name) {
        var shown = new TreeSet<String>();
        List<Map<String, String>> found =
                Api.get("plans/" + plans.get(root) + "/cascade?depth=20").path("edges");
        for (var edge : found) shown.add(edge.get("upper") + " " + edge.get("lower") + " " + edge.get("kind"));
        var expected = new TreeSet<String>();
        for (var edge : edges) {
            var above = near(edge.upper, root) && near(edge.lower, root);
            var below = near(root, edge.upper) && near(root, edge.lower);
            var across = near(edge.upper, root) && near(root, edge.lower);
            if (above || below || across)
                expected.add(plans.get(edge.upper) + " " + plans.get(edge.lower) + " " + edge.kind);
        }
        assertEquals(expected, shown, name);
    }

    private boolean near(int upper, int lower) {
        return upper == lower || reaches(edges, upper, lower);
    }

    private static boolean reaches(Set<Edge> edges, int upper, int lower) {
        return edges.stream()
                .filter(edge -> edge.upper == upper)
                .anyMatch(edge -> edge.lower == lower || reaches(edges, edge.lower, lower));
    }

    @Test
    void atTheSameMomentOneOfThemComesFirst() throws Exception {
        for (var round = 0; round < PLANS - 1; round += 2) {
            var one = round;
            var other = round + 1;
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = Stream.of(
                                Map.entry(one, object("parentPlan", plans.get(other))),
                                Map.entry(other, object("legalBases", basis(one))))
                        .map(change -> people.submit(
                                () -> Api.patch("plans/" + plans.get(change.getKey()), 1, change.getValue())
                                        .statusCode()))
                        .toList();
                var statuses = new TreeMap<Integer, Integer>();
                for (var answer : answers) statuses.merge(answer.get(), 1, Integer::sum);
                assertEquals(Map.of(200, 1, 422, 1), statuses);
            }
        }
    }

    private List<Map<String, Object>> basis(int plan) {
        return List.of(object("order", 1, "number", "1/NQ-CP", "plan", plans.get(plan)));
    }
}
