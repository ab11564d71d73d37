package vn.tgpl.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** The list of targets with their actuals, and the report of one programme. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class TargetVsActualIT {
    private static final APlan PLAN = new APlan("3/KH", "T1", "TVA_PROG");
    private static final UUID ALL = UUID.randomUUID();
    private static boolean published;

    static synchronized void publish() {
        if (published) return;
        Published.facts(Catalogue.programme("TVA_PROG"), Catalogue.province("T1", "2004-01-01", null));
        Published.facts(
                new AnIndicator("TVA_EVENTS").where("kind", "TVA").fact(),
                new AnIndicator("TVA_ALL")
                        .summing("attendance.total")
                        .where("kind", "TVA")
                        .fact(),
                new AnIndicator("TVA_POOR")
                        .summing("attendance.poor")
                        .where("kind", "TVA")
                        .fact(),
                new AnIndicator("TVA_SHARE").dividing("TVA_POOR", "TVA_ALL").fact());
        Published.facts(
                new AnActivity()
                        .kind("TVA")
                        .in("T1")
                        .serving("TVA_PROG")
                        .with(100, 10)
                        .fact(),
                new AnActivity()
                        .kind("TVA")
                        .in("T1")
                        .serving("TVA_PROG")
                        .with(50, 40)
                        .fact(),
                new AnActivity().kind("TVA").in("T1").with(7).fact());
        Published.facts(PLAN.target(ALL, "TVA_EVENTS", "5-", "2023", "2024", "2025")
                .narrowed(UUID.randomUUID(), "TVA_SHARE", "TVA_PROG", "T1", null, "-50", "2024")
                .narrowed(UUID.randomUUID(), "TVA_ALL", null, "T2", "TVA-ORG", null, "2024")
                .fact());
        published = true;
    }

    @Test
    void filtersNarrowTheList() {
        publish();
        var plan = "plan=" + PLAN.id();
        assertEquals(5, size(plan));
        assertEquals(3, size(plan + "&indicator=TVA_EVENTS"));
        assertEquals(1, size(plan + "&unit=T2"));
        assertEquals(1, size(plan + "&organisation=TVA-ORG"));
        assertEquals(3, size(plan + "&year=2024"));
        assertEquals(1, size(plan + "&year=2025"));
        assertEquals(0, size(plan + "&year=2019"));
        assertEquals(5, size(plan + "&programme=TVA_PROG"));
        assertEquals(0, size(plan + "&programme=OTHER"));
        assertEquals(0, size("plan=" + UUID.randomUUID()));
    }

    @Test
    void pagesFollowEachOtherByPlanPlaceAndDay() {
        publish();
        var all = Reports.get("target-vs-actual?asOf=2024-12-31&plan=" + PLAN.id())
                .get("items");
        var paged = new ArrayList<JsonNode>();
        for (var next = "/api/v1/reports/target-vs-actual?asOf=2024-12-31&limit=2&plan=" + PLAN.id(); next != null; ) {
            var page = Reports.get(next);
            page.get("items").forEach(paged::add);
            next = page.has("next") ? page.get("next").textValue() : null;
        }
        assertEquals(5, paged.size());
        for (var i = 0; i < 5; i++) assertEquals(shown(all.get(i)), shown(paged.get(i)));
    }

    /** Pages after the first name the instant in the link to the proofs, too. */
    private static JsonNode shown(JsonNode line) {
        return ((ObjectNode) line.deepCopy()).without("explain");
    }

    @Test
    void theDayAskedDecidesTheStatus() {
        publish();
        assertEquals(List.of("MISSED", "ON_TRACK", "NOT_STARTED"), statuses("2024-06-30"));
        assertEquals(List.of("MISSED", "MISSED", "BEHIND"), statuses("2025-01-01"));
    }

    @Test
    void aProgrammeShowsAllItsIndicatorsAndTargets() {
        publish();
        var report = Reports.get("programmes/TVA_PROG?from=2024-01-01&to=2024-12-31&asOf=2024-12-31");
        assertEquals("TVA_PROG", report.get("programme").textValue());
        assertEquals(2, indicator(report, "TVA_EVENTS").get("actual").intValue());
        assertEquals(150, indicator(report, "TVA_ALL").get("actual").intValue());
        var share = indicator(report, "TVA_SHARE");
        assertEquals("33.33", share.get("actual").asText());
        assertEquals("PERCENT", share.get("measureUnit").textValue());
        assertEquals(5, report.get("lines").size());
        var before = Reports.get("programmes/TVA_PROG?from=2023-01-01&to=2023-12-31");
        assertEquals(0, indicator(before, "TVA_EVENTS").get("actual").intValue());
        assertEquals(
                "2021-01-01", Reports.get("programmes/TVA_PROG").get("from").textValue());
    }

    @Test
    void aRatioIsJudgedByItsSums() {
        publish();
        var line = Reports.get("target-vs-actual?asOf=2024-12-31&indicator=TVA_SHARE&plan=" + PLAN.id())
                .at("/items/0");
        assertEquals("33.33", line.get("actual").asText());
        assertEquals("AT_MOST", line.at("/bound/kind").textValue());
        assertEquals("MET", line.get("status").textValue());
    }

    @Test
    void anAmendedPlanKeepsItsOldLinesInThePast() {
        var plan = new APlan("4/KH", "T1");
        Published.facts(
                plan.target(UUID.randomUUID(), "TVA_EVENTS", "20-30", "2024").fact());
        Published.facts(plan.then()
                .target(UUID.randomUUID(), "TVA_ALL", "1-", "2024")
                .target(UUID.randomUUID(), "TVA_EVENTS", "1-1", "2024")
                .fact());
        var now = Reports.plan(plan.id()).get("lines");
        assertEquals(2, now.size());
        assertEquals("TVA_ALL", now.at("/0/indicator").textValue());
        var then = Reports.planKnownAt(plan.id(), Published.knownAt(plan.id(), 1), "2024-12-31")
                .get("lines");
        assertEquals(1, then.size());
        assertEquals(30, then.at("/0/bound/high").intValue());
        Reports.ask("plans/" + plan.id() + "?knownAt="
                        + Published.knownAt(plan.id(), 1).minusMillis(1))
                .then()
                .statusCode(404);
    }

    @Test
    void aChangedIndicatorIsCountedAnewAndItsPastStays() {
        var indicator = new AnIndicator("TVA_LATE").where("kind", "TVA_LATE");
        var seminar = new AnActivity().kind("TVA_LATE").in("T1").with(33).fact();
        Published.facts(
                seminar, new AnActivity().kind("TVA_LATE").in("T1").with(44).fact());
        Published.facts(indicator.fact());
        assertEquals(2, Reports.actual("TVA_LATE", "T1"));
        Published.facts(indicator
                .then()
                .summing("attendance.total")
                .where("kind", "TVA_LATE")
                .fact());
        assertEquals(77, Reports.actual("TVA_LATE", "T1"));
        var first = "&knownAt=" + Published.knownAt(indicator.id(), 1);
        assertEquals(2, Reports.explain("TVA_LATE", "T1", first).get("actual").intValue());
        assertEquals(2, Reports.explain("TVA_LATE", "T1", first).get("items").size());
    }

    @Test
    void ofACodePublishedTwiceTheLastDefinitionHolds() {
        Published.facts(new AnActivity().kind("TVA_TWICE").in("T1").with(33).fact());
        Published.facts(new AnIndicator("TVA_TWICE").where("kind", "TVA_TWICE").fact());
        Published.facts(new AnIndicator("TVA_TWICE")
                .summing("attendance.total")
                .where("kind", "TVA_TWICE")
                .fact());
        assertEquals(33, Reports.actual("TVA_TWICE", "T1"));
        var plan = new APlan("5/KH", "T1").target(UUID.randomUUID(), "TVA_TWICE", "1-", "2024");
        Published.facts(plan.fact());
        assertEquals(33, Reports.plan(plan.id()).at("/lines/0/actual").intValue());
    }

    private static int size(String query) {
        return Reports.get("target-vs-actual?" + query).get("items").size();
    }

    private static List<String> statuses(String asOf) {
        var items = Reports.get("target-vs-actual?indicator=TVA_EVENTS&plan=" + PLAN.id() + "&asOf=" + asOf)
                .get("items");
        return items.findValuesAsText("status");
    }

    private static JsonNode indicator(JsonNode report, String code) {
        for (var indicator : report.get("indicators"))
            if (indicator.get("indicator").textValue().equals(code)) return indicator;
        throw new AssertionError(code);
    }
}
