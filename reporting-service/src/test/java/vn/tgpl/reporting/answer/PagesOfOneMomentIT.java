package vn.tgpl.reporting.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Fact;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** All pages of an answer are of the moment of its first one, whatever comes to be known between them. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PagesOfOneMomentIT {
    private static final String BASE = "/api/v1/reports/";

    /** Facts of three days in a unit and programme of its own, and a plan with three lines that they count for. */
    private static APlan published(String name) {
        Published.facts(Catalogue.programme(name), Catalogue.province(name, "2004-01-01", null), indicator(name));
        for (var day = 1; day <= 3; day++) Published.facts(activity(name, day).fact());
        var plan = new APlan(name + "/KH", name, name);
        Published.facts(plan.target(UUID.randomUUID(), name, "1-", "2023", "2024", "2025")
                .fact());
        return plan;
    }

    private static Fact indicator(String name) {
        return new AnIndicator(name).where("kind", name).fact();
    }

    private static AnActivity activity(String name, int day) {
        return new AnActivity().kind(name).in(name).serving(name).heldOn("2024-05-0" + day);
    }

    /** Later ones, corrections, a changed plan and definition. */
    private static void meanwhile(String name, APlan plan) {
        Published.facts(activity(name, 4).fact(), activity(name, 5).fact());
        Published.facts(plan.then()
                .target(UUID.randomUUID(), name, "7-", "2023", "2024", "2025", "2026")
                .fact());
    }

    @Test
    void theSecondPageOfTargetsShowsWhatTheFirstWouldHave() {
        var plan = published("PAGES_A");
        var path = BASE + "target-vs-actual?plan=" + plan.id();
        var before = Reports.get(path);
        var first = Reports.get(path + "&limit=1");
        meanwhile("PAGES_A", plan);
        var rest = rest(first);
        assertEquals(2, rest.size());
        for (var i = 0; i < rest.size(); i++)
            assertEquals(shown(before.get("items").get(i + 1)), shown(rest.get(i)));
        // and who asks anew gets to know
        assertEquals(4, Reports.get(path).get("items").size());
        assertEquals(5, Reports.get(path).at("/items/1/actual").intValue());
    }

    @Test
    void soDoesTheSecondPageOfAProgramme() {
        var plan = published("PAGES_B");
        var path = BASE + "programmes/PAGES_B";
        var before = Reports.get(path);
        var first = Reports.get(path + "?limit=1");
        meanwhile("PAGES_B", plan);
        var second = Reports.get(first.get("next").textValue());
        assertEquals(before.get("indicators"), second.get("indicators"));
        assertEquals(shown(before.at("/lines/1")), shown(second.at("/lines/0")));
        assertEquals(first.at("/basis/knownAt"), second.at("/basis/knownAt"));
        assertEquals(first.at("/basis/position"), second.at("/basis/position"));
    }

    @Test
    void theProofsOfAllPagesAddUpToTheFigureOfTheFirst() {
        var plan = published("PAGES_C");
        for (var more : List.of("", "&history=true")) {
            var path = BASE + "explain?indicator=PAGES_C&unit=PAGES_C&from=2024-01-01&to=2024-12-31&limit=2" + more;
            var first = Reports.get(path);
            var facts = first.get("facts").intValue();
            Published.facts(activity("PAGES_C", 9).fact());
            for (var page = first; page.has("next"); ) {
                page = Reports.get(page.get("next").textValue());
                assertEquals(facts, page.get("facts").intValue());
            }
            assertEquals(facts, first.get("items").size() + rest(first).size());
            assertEquals(facts + 1, Reports.get(path).get("facts").intValue());
        }
    }

    @Test
    void norDoesTheListOfUnknownCodesMove() {
        Published.facts(
                new AnIndicator("PAGES_D").where("kind", "COMMUNICATION").fact());
        for (var day = 1; day <= 3; day++)
            Published.facts(activity("PAGES_D", day).fact());
        var first = Reports.get(BASE + "unclassified?limit=2");
        var all = Reports.get(BASE + "unclassified?limit=200&knownAt="
                + first.at("/basis/knownAt").textValue());
        for (var day = 1; day <= 3; day++)
            Published.facts(activity("PAGES_D", day).fact());
        assertEquals(
                all.get("items").size() + rest(all).size(),
                first.get("items").size() + rest(first).size());
    }

    /** At midnight another day would begin, and with it another answer. */
    @Test
    void theLinkNamesTheDayAndTheInstantOfTheFirst() {
        var plan = published("PAGES_E");
        var first = Reports.get(BASE + "target-vs-actual?limit=1&plan=" + plan.id());
        var next = URLDecoder.decode(first.get("next").textValue(), StandardCharsets.UTF_8);
        assertTrue(
                next.contains("asOf=" + LocalDate.parse(first.at("/basis/asOf").textValue())), next);
        assertTrue(next.contains("knownAt=" + first.at("/basis/knownAt").textValue()), next);
        var asked = Reports.get(BASE + "target-vs-actual?limit=1&asOf=2024-06-30&plan=" + plan.id());
        assertTrue(asked.get("next").textValue().contains("asOf=2024-06-30"));
    }

    /** The link to its proofs is of the moment, too. */
    private static JsonNode shown(JsonNode line) {
        return ((ObjectNode) line.deepCopy()).without("explain");
    }

    private static List<JsonNode> rest(JsonNode first) {
        var items = new ArrayList<JsonNode>();
        for (var page = first; page.has("next"); ) {
            page = Reports.get(page.get("next").textValue());
            page.get("items").forEach(items::add);
        }
        return items;
    }
}
