package vn.tgpl.reporting.unclassified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.ACase;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.Rows;

/** Counting rule 7: nothing falls out silently; an unknown code is visible until it is known. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class UnclassifiedIT {

    @Test
    void unknownCodesCountAndAreVisibleUntilTheyArePublished() {
        Published.facts(
                Catalogue.organisation("HN-TT"),
                new AnIndicator("UNC").where("kind", "SEMINAR").fact());
        var activity =
                new AnActivity().kind("SEMINAR").in("C1").serving("UNC_PROG").forWhom("MARTIANS");
        Published.facts(activity.fact());
        assertEquals(1, Reports.actual("UNC", "C1"));
        assertEquals(Set.of("UNIT C1", "PROGRAMME UNC_PROG", "AUDIENCE MARTIANS"), of(activity.id(), ""));

        Published.facts(Catalogue.programme("UNC_PROG"), Catalogue.province("C1", "2004-01-01", null));
        assertEquals(Set.of("AUDIENCE MARTIANS"), of(activity.id(), ""));
        assertEquals(
                Set.of("UNIT C1", "PROGRAMME UNC_PROG", "AUDIENCE MARTIANS"),
                of(activity.id(), "&knownAt=" + Published.knownAt(activity.id(), 1)));

        Published.facts(activity.then().forWhom("POOR").fact());
        assertEquals(Set.of(), of(activity.id(), ""));
    }

    @Test
    void aCodeThatAListTakesInIsNoLongerUnclassifiedAndOnlyInThatList() {
        var kind = new AnActivity().kind("PODCAST").in("C1").forWhom("PODCAST");
        var before = new AnActivity().kind("PODCAST").in("C1");
        Published.facts(Catalogue.organisation("HN-TT"), Catalogue.province("C1", "2004-01-01", null));
        Published.facts(before.fact(), kind.fact());
        assertEquals(Set.of("KIND PODCAST", "AUDIENCE PODCAST"), of(kind.id(), ""));

        Published.facts(Catalogue.code("activity-kinds", "PODCAST"));
        assertEquals(Set.of("AUDIENCE PODCAST"), of(kind.id(), ""));
        assertEquals(Set.of(), of(before.id(), ""));
        assertEquals(Set.of("KIND PODCAST"), of(before.id(), "&knownAt=" + Published.knownAt(before.id(), 1)));
        var after = new AnActivity().kind("PODCAST").in("C1");
        Published.facts(after.fact());
        assertEquals(Set.of(), of(after.id(), ""));
    }

    @Test
    void aUnitThatEndedBeforeTheFactIsUnknownOnThatDay() {
        var unit = UUID.randomUUID();
        Published.facts(Catalogue.organisation("HN-TT"));
        Published.facts(Catalogue.unit(unit, 1, "C2", "COMMUNE", null, "2004-01-01", null));
        var late = new AnActivity().in("C2").heldOn("2025-08-01");
        Published.facts(late.fact());
        assertEquals(Set.of(), of(late.id(), ""));
        Published.facts(Catalogue.unit(unit, 2, "C2", "COMMUNE", null, "2004-01-01", "2025-06-30", "C3"));
        assertEquals(Set.of("UNIT C2"), of(late.id(), ""), "it would fall out of every territory unseen");
        assertEquals(
                Set.of(), of(late.id(), "&knownAt=" + Published.knownAt(unit, 1).plusMillis(1)));
    }

    @Test
    void whatDoesNotCountIsNotListed() {
        var planned = new AnActivity().in("C9").status("PLANNED");
        Published.facts(planned.fact());
        assertEquals(Set.of(), of(planned.id(), ""));
    }

    @Test
    void casesAreListedLikewise() {
        var legalCase = new ACase().in("C4").category("SOMEONE_NEW").serving();
        Published.facts(Catalogue.organisation("HN-TT"));
        Published.facts(legalCase.fact());
        assertEquals(Set.of("UNIT C4", "CATEGORY SOMEONE_NEW"), of(legalCase.id(), ""));
    }

    @Test
    void theListIsPagedAndTheBasisCounts() {
        Published.facts(new AnActivity()
                .in("C 5 with blanks")
                .serving("C 6", "C 7", "C 8")
                .fact());
        var facts = new HashSet<String>();
        var seen = new TreeSet<String>();
        for (var next = "/api/v1/reports/unclassified?limit=1"; next != null; ) {
            var page = Reports.get(next);
            for (var item : page.get("items")) {
                assertTrue(seen.add(item.toString()), "twice: " + item);
                facts.add(item.get("id").textValue());
            }
            next = page.has("next") ? page.get("next").textValue() : null;
        }
        var basis = Reports.get("unclassified").get("basis").get("unclassified");
        assertEquals(facts.size(), basis.get("facts").intValue());
        assertEquals("/api/v1/reports/unclassified", basis.get("href").textValue());
    }

    @Test
    void anEventOfAnUnknownAggregateIsSetAsideAndCounted() {
        var id = UUID.randomUUID();
        Published.raw(Topics.CASE, "vn.tgpl.assessment.graded.v1", id, 1, 1, "{\"id\":\"" + id + "\",\"version\":1}");
        Published.raw(Topics.CASE, "vn.tgpl.case.accepted.v1", id, 1, 1, "no json");
        var after = new ACase().in("C4");
        Published.raw(Topics.CASE, "vn.tgpl.case.accepted.v1", after.id(), 1, 1, EventJson.write(after.fact(), 1));
        Published.await(after.id(), 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Rows.number("SELECT count(*) FROM inbox_parked WHERE topic = 'tgpl.case.v1'") >= 2);
        assertTrue(
                Rows.has(
                        "SELECT FROM inbox_parked WHERE event_type = 'vn.tgpl.assessment.graded.v1' AND error = 'unknown kind of aggregate'"));
    }

    @Test
    void anIndicatorAboutSomethingNewStopsNothing() {
        Published.facts(
                Catalogue.nation(),
                new AnIndicator("UNC_NEW").of("ASSESSMENT", "gradedOn").fact());
        var activity = new AnActivity().in("C1");
        Published.facts(activity.fact());
        assertEquals(0, Reports.actual("UNC_NEW", "VN"));
    }

    /** Dimension and value of what is unknown of one fact, from all pages: the other tests leave unknown codes, too. */
    private static Set<String> of(UUID fact, String more) {
        var found = new TreeSet<String>();
        for (var link = "unclassified?limit=200" + more; link != null; ) {
            var page = Reports.get(link);
            for (var item : page.get("items")) {
                if (!item.get("id").textValue().equals(fact.toString())) continue;
                found.add(item.get("dimension").textValue() + " "
                        + item.get("value").textValue());
            }
            link = page.path("next").textValue();
        }
        return Set.copyOf(found);
    }
}
