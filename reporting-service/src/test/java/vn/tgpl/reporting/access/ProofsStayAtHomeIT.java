package vn.tgpl.reporting.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** National figures by programme are everybody's; the facts behind them are those of one's own territory. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ProofsStayAtHomeIT {
    @BeforeEach
    void publish() {
        TwoProvinces.publish();
    }

    @Test
    void theNationSeesEveryFact() {
        for (var role : List.of("national-officer", "auditor")) {
            var token = People.inNation(role);
            for (var path : List.of(TwoProvinces.nationwide(""), TwoProvinces.explain("VN", ""))) {
                assertEquals(List.of(10, 20, 40, 100, 200, 1000, 2000), values(token, path));
                assertFalse(Reports.get(token, path).has("withheld"));
            }
        }
    }

    @Test
    void aProvinceSeesWhatLiesInIt() {
        proves(People.inProvince("provincial-officer", "S1"), TwoProvinces.nationwide(""), List.of(10, 20, 40), 3300);
        proves(People.inProvince("provincial-officer", "S2"), TwoProvinces.nationwide(""), List.of(100, 200), 3070);
    }

    @Test
    void anOrganisationSeesItsOwnAndThatOfItsBranchesWhereverItIs() {
        for (var role : List.of("centre-head", "practitioner", "clerk", "assessor", "partner")) {
            var token = People.inOrganisation(role, "S1-TT");
            proves(token, TwoProvinces.nationwide(""), List.of(10, 20, 200), 3140);
            proves(token, TwoProvinces.explain("S1", ""), List.of(10, 20), 40);
        }
        proves(People.inOrganisation("clerk", "S2-TT"), TwoProvinces.nationwide(""), List.of(100, 2000), 1270);
    }

    @Test
    void atHomeNothingIsWithheldFromAProvince() {
        var token = People.inProvince("provincial-officer", "S1");
        for (var more : List.of("", "&programme=S_PROG", "&history=true")) {
            assertEquals(List.of(10, 20, 40), values(token, TwoProvinces.explain("S1", more)));
            assertFalse(Reports.get(token, TwoProvinces.explain("S1", more)).has("withheld"));
        }
        assertEquals(List.of(20), values(token, TwoProvinces.explain("S1C", "")));
    }

    @Test
    void thePastAndTheHistoryAreWithheldAlike() {
        var token = People.inProvince("provincial-officer", "S2");
        var then = "&knownAt="
                + Published.knownAt(TwoProvinces.WHERE_NOBODY_KNOWS.id(), 1).plusSeconds(1);
        for (var more : List.of("&history=true", then, "&history=true" + then)) {
            proves(token, TwoProvinces.nationwide(more), List.of(100, 200), 3070);
        }
    }

    @Test
    void pagesOfProofsWithholdTheSame() {
        var token = People.inProvince("provincial-officer", "S1");
        for (var more : List.of("&limit=1", "&limit=2&history=true")) {
            proves(token, TwoProvinces.nationwide(more), List.of(10, 20, 40), 3300);
        }
        // what is withheld is no further page
        for (var limit : List.of(2, 3, 4)) {
            var page = Reports.get(token, TwoProvinces.nationwide("&limit=" + limit));
            assertEquals(limit < 3, page.has("next"));
            assertEquals(3300, page.at("/withheld/value").intValue());
            assertEquals(4, page.at("/withheld/facts").intValue());
        }
    }

    @Test
    void aTargetOfTheNationIsExplainedAsFarAsOnesOwnFactsGo() {
        var target = "explain?target=" + TwoProvinces.TARGET_OF_THE_NATION + "&from=2024-01-01&asOf=2024-12-31";
        proves(People.inProvince("provincial-officer", "S1"), target, List.of(10, 20, 40), 3300);
    }

    @Test
    void theTwoPartsOfARatioAreExplainedAlike() {
        var token = People.inProvince("provincial-officer", "S1");
        for (var ratio : List.of(
                "explain?target=" + TwoProvinces.RATIO_OF_THE_NATION + "&from=2024-01-01&asOf=2024-12-31",
                TwoProvinces.nationwide("").replace("S_SUM", "S_RATIO"),
                TwoProvinces.explain("S1", "").replace("S_SUM", "S_RATIO"))) {
            var parts = Reports.get(token, ratio).get("parts");
            assertEquals(2, parts.size());
            for (var part : parts) {
                var path = part.get("explain").textValue();
                assertEquals(part.get("actual"), Reports.get(token, path).get("actual"));
                addsUp(token, path);
            }
        }
        Reports.ask(token, "explain?target=" + TwoProvinces.RATIO_OF_THE_NATION + "&from=2024-01-01&indicator=FRESH")
                .then()
                .statusCode(400);
    }

    /** A fact that moves away leaves its entries where it was; they cancel out. */
    @Test
    void eachEntryOfTheHistoryLiesWhereItLay() {
        var moved = new AnActivity().kind("S_MOVED").in("S1").by("S1-HLG").serving("S_PROG");
        Published.facts(new AnIndicator("S_MOVED").where("kind", "S_MOVED").fact());
        Published.facts(moved.fact());
        Published.facts(moved.then().in("S2").fact());
        var path = TwoProvinces.nationwide("&history=true").replace("S_SUM", "S_MOVED");
        assertEquals(List.of(1, -1), values(People.inProvince("provincial-officer", "S1"), path));
        assertEquals(List.of(1), values(People.inProvince("provincial-officer", "S2"), path));
        addsUp(People.inProvince("provincial-officer", "S1"), path);
        addsUp(People.inProvince("provincial-officer", "S2"), path);
    }

    @Test
    void aFactIsSeenAsSoonAsItsUnitIsKnown() {
        var token = People.inProvince("provincial-officer", "S1");
        var early = new AnActivity().kind("S_EARLY").in("S1-NEW").by("S1-HLG").serving("S_PROG");
        Published.facts(new AnIndicator("S_EARLY").where("kind", "S_EARLY").fact(), early.fact());
        var path = TwoProvinces.nationwide("").replace("S_SUM", "S_EARLY");
        assertEquals(List.of(), values(token, path));
        Published.facts(Catalogue.commune("S1-NEW", "S1", "2004-01-01", null));
        assertEquals(List.of(1), values(token, path));
        assertFalse(Reports.get(token, path).has("withheld"));
        var then = "&knownAt=" + Published.knownAt(early.id(), 1);
        assertEquals(1, Reports.get(token, path + then).get("actual").intValue());
    }

    @Test
    void unclassifiedFactsAreListedAtHomeOnly() {
        var here = new AnActivity().kind("S_ODD").in("S1").by("S1-TT");
        var there = new AnActivity().kind("S_ODD").in("S2").by("S2-TT");
        Published.facts(here.fact(), there.fact());
        var unknown = TwoProvinces.WHERE_NOBODY_KNOWS.id().toString();
        var nation = unclassified(People.inNation("national-officer"));
        assertTrue(nation.containsAll(List.of(here.id().toString(), there.id().toString(), unknown)));
        var s1 = unclassified(People.inProvince("provincial-officer", "S1"));
        assertTrue(s1.contains(here.id().toString()));
        assertFalse(s1.contains(there.id().toString()) || s1.contains(unknown));
        var s2 = unclassified(People.inProvince("provincial-officer", "S2"));
        assertFalse(s2.contains(here.id().toString()) || s2.contains(unknown));
        assertTrue(s2.contains(there.id().toString()));
        assertTrue(
                unclassified(People.inOrganisation("clerk", "S2-TT")).contains(unknown), "it is their own to correct");
    }

    /** The counts of the basis are the nation's, for everybody. */
    @Test
    void theBasisIsTheSameForEverybody() {
        var nation = Reports.get(People.inNation("auditor"), "unclassified").get("basis");
        var clerk = Reports.get(People.inOrganisation("clerk", "S1-TT"), "unclassified")
                .get("basis");
        assertEquals(nation.at("/unclassified/facts"), clerk.at("/unclassified/facts"));
        assertEquals(nation.get("position"), clerk.get("position"));
    }

    private static List<String> unclassified(String token) {
        var ids = new ArrayList<String>();
        for (var next = "unclassified?limit=3"; next != null; ) {
            var page = Reports.get(token, next);
            page.get("items").forEach(item -> ids.add(item.get("id").textValue()));
            next = next(page);
        }
        return ids;
    }

    private static void proves(String token, String path, List<Integer> values, int withheld) {
        assertEquals(values, values(token, path));
        assertEquals(withheld, Reports.get(token, path).at("/withheld/value").intValue(), path);
        addsUp(token, path);
    }

    /** Items of all pages and what is withheld are the whole, in value and in facts. */
    private static void addsUp(String token, String path) {
        var answer = Reports.get(token, path);
        var values = values(token, path);
        assertEquals(
                answer.get("actual").intValue(),
                values.stream().mapToInt(value -> value).sum()
                        + answer.at("/withheld/value").asInt(0));
        if (!path.contains("history")) {
            assertEquals(
                    answer.get("facts").intValue(),
                    values.size() + answer.at("/withheld/facts").asInt(0));
        }
    }

    /** Of all pages; in order of size but for those of one fact. */
    private static List<Integer> values(String token, String path) {
        var values = new ArrayList<Integer>();
        for (var next = path; next != null; ) {
            var page = Reports.get(token, next);
            page.get("items").forEach(item -> values.add(item.get("value").intValue()));
            next = next(page);
        }
        values.sort((a, b) -> Integer.compare(Math.abs(a), Math.abs(b)));
        return values;
    }

    private static String next(JsonNode page) {
        return page.has("next") ? page.get("next").textValue() : null;
    }
}
