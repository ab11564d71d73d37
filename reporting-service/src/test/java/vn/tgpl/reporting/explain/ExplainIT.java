package vn.tgpl.reporting.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
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

/** Every figure lists the facts behind it, and their values add up to it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ExplainIT {
    private static final UUID TARGET = UUID.randomUUID();
    private static final APlan PLAN = new APlan("2/KH", "E1", "EXP_PROG");
    private static final AnActivity MOVED = new AnActivity().kind("EXPLAIN").serving("EXP_PROG");
    private static boolean published;

    static synchronized void publish() {
        if (published) return;
        Published.facts(Catalogue.province("E1", "2004-01-01", null), Catalogue.province("E2", "2004-01-01", null));
        Published.facts(new AnIndicator("EXP_SUM")
                .summing("attendance.total")
                .where("kind", "EXPLAIN")
                .fact());
        Published.facts(
                new AnIndicator("EXP_RATIO").dividing("EXP_SUM", "EXP_SUM").fact());
        for (var day = 1; day <= 7; day++) {
            Published.facts(new AnActivity()
                    .kind("EXPLAIN")
                    .in("E1")
                    .heldOn("2024-05-0" + day)
                    .by("E-ORG")
                    .with(day)
                    .fact());
        }
        Published.facts(MOVED.in("E1").heldOn("2024-05-04").with(100).fact());
        Published.facts(MOVED.then().in("E2").with(1000).fact());
        Published.facts(MOVED.then().in("E1").with(10).fact());
        Published.facts(PLAN.target(TARGET, "EXP_SUM", "1-", "2024", "2025")
                .narrowed(UUID.randomUUID(), "EXP_SUM", "EXP_PROG", "E1", null, null, "2024")
                .narrowed(UUID.randomUUID(), "EXP_SUM", null, "E1", "E-ORG", null, "2024")
                .target(UUID.randomUUID(), "NOBODY_KNOWS_IT", "1-", "2024")
                .fact());
        published = true;
    }

    @Test
    void ofEveryLineTheValuesAddUpToTheActual() {
        publish();
        var lines = Reports.get("plans/" + PLAN.id() + "?asOf=2024-12-31").get("lines");
        assertEquals(5, lines.size());
        var actuals = new ArrayList<Integer>();
        for (var line : lines) {
            actuals.add(line.get("actual").intValue());
            if (line.get("indicator").textValue().equals("NOBODY_KNOWS_IT")) continue;
            var link = line.get("explain").textValue();
            assertEquals(line.get("actual"), Reports.get(link).get("actual"));
            assertEquals(line.get("actual").intValue(), sum(items(link)));
            assertEquals(line.get("actual").intValue(), sum(items(link + "&history=true")));
        }
        assertEquals(List.of(38, 0, 10, 28, 0), actuals);
    }

    @Test
    void aProofSaysWhichFactAndWhere() {
        publish();
        var proof = Reports.explain("EXP_SUM", "E1", "&programme=EXP_PROG").at("/items/0");
        assertEquals("ACTIVITY", proof.at("/fact/type").textValue());
        assertEquals(MOVED.id().toString(), proof.at("/fact/id").textValue());
        assertEquals(3, proof.at("/fact/version").intValue());
        assertEquals("/api/v1/activities/" + MOVED.id(), proof.at("/fact/href").textValue());
        assertEquals("2024-05-04", proof.get("day").textValue());
        assertEquals("E1", proof.get("unit").textValue());
        assertEquals("EXP_PROG", proof.at("/programmes/0").textValue());
        assertEquals(10, proof.get("value").intValue());
        assertEquals(
                Published.knownAt(MOVED.id(), 3).toString(),
                proof.get("knownAt").textValue());
        assertEquals(true, proof.get("position").longValue() > 0);
    }

    @Test
    void theHistoryHasEveryEntryReversalsIncluded() {
        publish();
        var history = items(
                "/api/v1/reports/explain?indicator=EXP_SUM&programme=EXP_PROG&unit=E1&from=2024-01-01&to=2024-12-31&history=true");
        assertEquals(
                List.of(100, -100, 10),
                history.stream().map(item -> item.get("value").intValue()).toList());
    }

    @Test
    void atAnEarlierInstantItIsWhatWasKnownThen() {
        publish();
        var first = Reports.explain("EXP_SUM", "E1", "&knownAt=" + Published.knownAt(MOVED.id(), 1));
        assertEquals(128, first.get("actual").intValue());
        assertEquals(128, sum(first.get("items")));
        var moved = "&knownAt=" + Published.knownAt(MOVED.id(), 2);
        assertEquals(28, Reports.explain("EXP_SUM", "E1", moved).get("actual").intValue());
        var there = Reports.explain("EXP_SUM", "E2", moved);
        assertEquals(1000, there.get("actual").intValue());
        assertEquals(2, there.at("/items/0/fact/version").intValue());
        assertEquals("EXP_PROG", there.at("/items/0/programmes/0").textValue());
        assertEquals(0, Reports.actual("EXP_SUM", "E2"));
    }

    @Test
    void factsAfterTheDayAskedDoNotCount() {
        publish();
        var answer = Reports.get("explain?indicator=EXP_SUM&unit=E1&from=2024-01-01&to=2024-12-31&asOf=2024-05-03");
        assertEquals(6, answer.get("actual").intValue());
        assertEquals(6, sum(answer.get("items")));
        assertEquals(
                0,
                Reports.get("explain?target=" + TARGET + "&from=2025-01-01&asOf=2024-12-31")
                        .get("items")
                        .size());
    }

    @Test
    void pagesHoldEachItemOnce() {
        publish();
        for (var more : List.of("", "&history=true", "&knownAt=" + Published.knownAt(MOVED.id(), 3))) {
            var path = "/api/v1/reports/explain?indicator=EXP_SUM&unit=E1&from=2024-01-01&to=2024-12-31" + more;
            var ids = new HashSet<Long>();
            var found = items(path + "&limit=3");
            found.forEach(item -> ids.add(item.get("position").longValue()));
            assertEquals(found.size(), ids.size());
            assertEquals(items(path + "&limit=200"), found);
        }
    }

    /** With as many as the limit, one more and one less: what follows is said if and only if there is any. */
    @Test
    void aPageEndsWhereTheFactsEnd() {
        publish();
        for (var more : List.of("", "&history=true", "&knownAt=" + Published.knownAt(MOVED.id(), 3))) {
            var path = "explain?indicator=EXP_SUM&unit=E1&from=2024-01-01&to=2024-12-31" + more;
            var all = items("/api/v1/reports/" + path + "&limit=200").size();
            assertEquals(more.contains("history") ? 10 : 8, all);
            for (var limit : List.of(all - 1, all, all + 1)) {
                var page = Reports.get(path + "&limit=" + limit);
                assertEquals(Math.min(limit, all), page.get("items").size());
                assertEquals(limit < all, page.has("next"), path + " " + limit);
                if (limit == all) continue;
                assertEquals(
                        all,
                        items("/api/v1/reports/" + path + "&limit=" + limit).size());
            }
        }
        for (var limit : List.of("0", "201")) {
            Reports.ask("explain?indicator=EXP_SUM&unit=E1&from=2024-01-01&to=2024-12-31&limit=" + limit)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aRatioIsExplainedByItsParts() {
        publish();
        Published.facts(
                new AnIndicator("EXP_RATIO").dividing("EXP_SUM", "EXP_SUM").fact());
        var answer = Reports.explain("EXP_RATIO", "E1", "");
        assertEquals(100, answer.get("actual").intValue());
        assertEquals(2, answer.get("parts").size());
        for (var part : answer.get("parts")) {
            var explained = Reports.get(part.get("explain").asText());
            assertEquals(part.get("actual"), explained.get("actual"));
            assertEquals(38, sum(explained.get("items")));
        }
    }

    /** Figures of the old provinces roll into the new ones when they are asked for in the units of a later day. */
    @Test
    void oldFactsCanBeAskedForInTheUnitsOfAnotherDay() {
        Published.facts(
                new AnIndicator("EXP_ROLL").where("kind", "EXP_ROLL").fact(),
                Catalogue.province("EU3", "2025-07-01", null),
                Catalogue.province("EU1", "2004-01-01", "2025-06-30", "EU3"),
                Catalogue.province("EU2", "2004-01-01", "2025-06-30", "EU3"),
                new AnActivity().kind("EXP_ROLL").in("EU1").fact(),
                new AnActivity().kind("EXP_ROLL").in("EU2").fact());
        var question = "explain?indicator=EXP_ROLL&from=2024-01-01&to=2024-12-31&unit=";
        assertEquals(1, Reports.get(question + "EU1").get("actual").intValue());
        assertEquals(0, Reports.get(question + "EU3").get("actual").intValue());
        assertEquals(
                2,
                Reports.get(question + "EU3&unitsAt=2026-01-01").get("actual").intValue());
    }

    @Test
    void beforeAnythingWasKnownEverythingWasNothing() {
        publish();
        var answer = Reports.explain("EXP_SUM", "E1", "&knownAt=2020-01-01T00:00:00%2B07:00");
        assertEquals(0, answer.get("actual").intValue());
        assertEquals(0, answer.get("items").size());
    }

    /** No partition has been read up to a day that has not come. */
    @Test
    void nothingIsCompleteUpToTheFuture() {
        publish();
        assertFalse(Reports.explain("EXP_SUM", "E1", "&knownAt=2098-01-01T00:00:00Z")
                .at("/basis/complete")
                .booleanValue());
    }

    @Test
    void anOrganisationNarrowsIt() {
        publish();
        assertEquals(
                28,
                Reports.explain("EXP_SUM", "E1", "&organisation=E-ORG")
                        .get("actual")
                        .intValue());
    }

    private static int sum(Iterable<JsonNode> items) {
        var sum = 0;
        for (var item : items) sum += item.get("value").intValue();
        return sum;
    }

    /** All pages. */
    private static List<JsonNode> items(String path) {
        var items = new ArrayList<JsonNode>();
        for (var next = path; next != null; ) {
            var page = Reports.get(next);
            page.get("items").forEach(items::add);
            next = page.has("next") ? page.get("next").textValue() : null;
        }
        return items;
    }
}
