package vn.tgpl.reporting.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** What was read twice, late or all over again changes no figure. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ReadingAgainIT {

    @Test
    void repeatedAndLateVersionsChangeNothing() {
        Published.facts(new AnIndicator("AGAIN").where("kind", "AGAIN").fact());
        var versions = versions("AGAIN", 12);
        Published.facts(versions);
        var figures = Reports.explain("AGAIN", "R1", "");
        var postings = Rows.number("SELECT count(*) FROM posting");
        var shuffled = new ArrayList<Fact>(versions);
        shuffled.addAll(versions);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(fact -> Published.send(fact, 1));
        // an older epoch, as from a service restored without care
        shuffled.forEach(fact -> Published.send(fact, 0));
        awaitTheEnd();
        assertEquals(postings, Rows.number("SELECT count(*) FROM posting"));
        assertEquals(withoutBasis(figures), withoutBasis(Reports.explain("AGAIN", "R1", "")));
    }

    @Test
    void theOrderOfDifferentThingsDoesNotMatter() {
        Published.facts(new AnIndicator("ORDER_A").where("kind", "ORDER_A").fact());
        var inOrder = versions("ORDER_A", 10);
        Published.facts(inOrder);
        var other = versions("ORDER_B", 10);
        Collections.shuffle(other, new Random(3));
        other.forEach(fact -> Published.send(fact, 1));
        Published.facts(new AnIndicator("ORDER_B").where("kind", "ORDER_B").fact());
        other.forEach(fact -> Published.await(fact.id(), fact.version()));
        for (var unit : List.of("R1", "R2")) {
            assertEquals(Reports.actual("ORDER_A", unit), Reports.actual("ORDER_B", unit));
        }
        for (var unit : List.of("R1", "R2")) {
            assertEquals(Reports.actual("ORDER_A", unit), expected(inOrder, unit));
        }
    }

    @Test
    void aLedgerThrownAwayAndReadAgainTellsTheSameOfEveryInstant() {
        var plan = new APlan("9/KH", "R1")
                .target(UUID.randomUUID(), "REPLAY", "2-5", "2024")
                .target(UUID.randomUUID(), "REPLAY_SUM", null, "2024");
        Published.facts(Catalogue.province("R1", "2004-01-01", null));
        var counted = new AnIndicator("REPLAY").where("kind", "REPLAY");
        Published.facts(counted.fact());
        var instants = new ArrayList<Instant>();
        for (var fact : versions("REPLAY", 8)) {
            Published.facts(fact);
            instants.add(Published.knownAt(fact.id(), fact.version()));
        }
        Published.facts(plan.fact());
        Published.facts(
                counted.then().whereNot("audiences", "FEMALE").fact(),
                new AnIndicator("REPLAY_SUM")
                        .summing("attendance.total")
                        .where("kind", "REPLAY")
                        .fact());
        var last = new AnActivity().kind("REPLAY").in("R1").forWhom("FEMALE").with(5);
        Published.facts(last.fact());
        instants.add(Published.knownAt(last.id(), 1));
        var before = answers(plan.id(), instants);

        Rows.execute(
                "TRUNCATE posting, standing, balance, fact, reference, target_line, carried, unclassified,"
                        + " inbox_offset, inbox_seen",
                "UPDATE ledger SET position = 0");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(ReadingAgainIT::allIsRead);

        assertEquals(before, answers(plan.id(), instants));
    }

    private static boolean allIsRead() {
        return Rows.has(
                "SELECT FROM inbox_offset HAVING count(DISTINCT topic) = 5 AND bool_and(caught_up_at IS NOT NULL)");
    }

    /** Everything that can be asked, for now and each instant, with proofs. */
    private static List<JsonNode> answers(UUID plan, List<Instant> instants) {
        var answers = new ArrayList<JsonNode>();
        for (var known : instants) {
            var at = "&knownAt=" + known;
            answers.add(withoutBasis(Reports.explain("REPLAY", "R1", at)));
            answers.add(withoutBasis(Reports.explain("REPLAY", "R2", at)));
            answers.add(withoutBasis(Reports.get("target-vs-actual?plan=" + plan + at)));
            answers.add(withoutBasis(Reports.get("unclassified?limit=200&knownAt=" + known)));
        }
        answers.add(withoutBasis(Reports.explain("REPLAY", "R1", "")));
        answers.add(withoutBasis(Reports.explain("REPLAY_SUM", "R1", "")));
        answers.add(withoutBasis(Reports.get("plans/" + plan + "?asOf=2030-01-01")));
        return answers;
    }

    /** Positions are those of one reading: the topics have no order in common. */
    private static JsonNode withoutBasis(JsonNode answer) {
        ((ObjectNode) answer).remove("basis");
        answer.path("items").forEach(item -> ((ObjectNode) item).remove("position"));
        return answer;
    }

    /** One activity in several versions that moves between two units, and some that stay. */
    private static List<Fact> versions(String kind, int count) {
        var facts = new ArrayList<Fact>();
        var moving = new AnActivity().kind(kind).in("R1");
        for (var i = 0; i < count; i++) {
            if (i > 0) moving.then();
            facts.add(moving.in(i % 2 == 0 ? "R1" : "R2")
                    .heldOn("2024-03-%02d".formatted(i + 1))
                    .fact());
            facts.add(new AnActivity().kind(kind).in(i % 3 == 0 ? "R2" : "R1").fact());
        }
        return facts;
    }

    private static int expected(List<Fact> versions, String unit) {
        var newest = new HashMap<UUID, ActivityFact>();
        for (var fact : versions)
            newest.merge(fact.id(), (ActivityFact) fact, (a, b) -> a.version() > b.version() ? a : b);
        return (int) newest.values().stream()
                .filter(fact -> fact.unit().equals(unit))
                .count();
    }

    /** All that was sent before has been read once every partition was seen at its end again. */
    private static void awaitTheEnd() {
        var now = Instant.now().toString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Rows.has(
                        "SELECT FROM inbox_offset HAVING count(DISTINCT topic) = 5 AND min(caught_up_at) > ?::timestamptz",
                        now));
    }
}
