package vn.tgpl.reporting.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** Figures of one's own provinces and of the nation; of others only their share in the nation's. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class WhoSeesWhichFiguresIT {
    private static final List<String> OPERATIONS = List.of(
            "target-vs-actual",
            "plans/" + TwoProvinces.PLAN_OF_S1.id(),
            "programmes/S_PROG",
            TwoProvinces.nationwide(""),
            "unclassified");

    @BeforeEach
    void publish() {
        TwoProvinces.publish();
    }

    @Test
    void targetsAreThoseOfOnesProvinceAndOfTheNationOnEveryPage() {
        var all = Set.of("S1/KH", "S2/KH", "S/KH");
        assertEquals(all, plans(People.inNation("auditor"), "target-vs-actual?programme=S_PROG&limit=1"));
        for (var token : List.of(
                People.inProvince("provincial-officer", "S1"),
                People.inOrganisation("centre-head", "S1-TT"),
                People.inOrganisation("partner", "S1-TT"))) {
            assertEquals(Set.of("S1/KH", "S/KH"), plans(token, "target-vs-actual?programme=S_PROG&limit=1"));
            assertEquals(Set.of("S1/KH", "S/KH"), plans(token, "target-vs-actual?programme=S_PROG&limit=200"));
            assertEquals(Set.of("S1/KH", "S/KH"), plans(token, "programmes/S_PROG?limit=2"));
            assertEquals(Set.of(), plans(token, "target-vs-actual?plan=" + TwoProvinces.PLAN_OF_S2.id()));
        }
        assertEquals(
                Set.of("S2/KH", "S/KH"),
                plans(People.inProvince("provincial-officer", "S2"), "target-vs-actual?programme=S_PROG&limit=1"));
    }

    @Test
    void aProgrammeHasTheSameNationalFiguresForEverybody() {
        var path = "programmes/S_PROG?from=2024-01-01&to=2024-12-31&asOf=2024-12-31";
        var nation = Reports.get(People.inNation("national-officer"), path).get("indicators");
        assertTrue(nation.toString().contains("\"actual\":" + TwoProvinces.ALL));
        for (var token : List.of(
                People.inProvince("provincial-officer", "S2"),
                People.inOrganisation("clerk", "S1-TT"),
                People.inNation("administrator"))) {
            assertEquals(nation, Reports.get(token, path).get("indicators"));
        }
        var then = path + "&knownAt="
                + Published.knownAt(TwoProvinces.WHERE_NOBODY_KNOWS.id(), 1).plusSeconds(1);
        assertTrue(Reports.get(People.inOrganisation("clerk", "S1-TT"), then)
                .get("indicators")
                .toString()
                .contains("\"actual\":" + TwoProvinces.ALL));
    }

    @Test
    void aPlanOfAnotherProvinceDoesNotExist() {
        var token = People.inProvince("provincial-officer", "S1");
        assertEquals(
                3,
                Reports.get(token, "plans/" + TwoProvinces.PLAN_OF_S1.id())
                        .get("lines")
                        .size());
        assertEquals(
                2,
                Reports.get(token, "plans/" + TwoProvinces.PLAN_OF_THE_NATION.id())
                        .get("lines")
                        .size());
        refused(Reports.ask(token, "plans/" + TwoProvinces.PLAN_OF_S2.id()), 404, "PLAN_NOT_REPORTED");
        refused(
                Reports.ask(token, "explain?target=" + TwoProvinces.TARGET_OF_S2 + "&from=2024-01-01"),
                404,
                "TARGET_NOT_FOUND");
        var then = "&knownAt=" + Published.knownAt(TwoProvinces.PLAN_OF_S2.id(), 1);
        refused(
                Reports.ask(token, "explain?target=" + TwoProvinces.TARGET_OF_S2 + "&from=2024-01-01" + then),
                404,
                "TARGET_NOT_FOUND");
    }

    @Test
    void aFigureOfAnotherProvinceIsRefused() {
        for (var token :
                List.of(People.inProvince("provincial-officer", "S1"), People.inOrganisation("centre-head", "S1-TT"))) {
            for (var path : List.of(
                    TwoProvinces.explain("S2", ""),
                    TwoProvinces.explain("S2", "&programme=S_PROG"),
                    TwoProvinces.explain("S2", "&organisation=S1-TT"),
                    TwoProvinces.explain("S2", "&unitsAt=2026-01-01"),
                    TwoProvinces.explain("VN", ""),
                    TwoProvinces.explain("VN", "&organisation=S1-TT"))) {
                refused(Reports.ask(token, path), 403, "OUTSIDE_TERRITORY")
                        .then()
                        .body("errors.parameter", hasItem("unit"));
            }
            refused(Reports.ask(token, TwoProvinces.nationwide("&organisation=S2-TT")), 403, "OUTSIDE_TERRITORY")
                    .then()
                    .body("errors.parameter", hasItem("organisation"));
            assertEquals(
                    210,
                    Reports.get(token, TwoProvinces.nationwide("&organisation=S1-TT"))
                            .get("actual")
                            .intValue());
        }
    }

    /** Nobody learns of a code that only facts of others carry. */
    @Test
    void aUnitThatNobodyKnowsIsTheNationsToAskFor() {
        var path = TwoProvinces.explain("S-UNKNOWN", "");
        assertEquals(
                2000,
                Reports.get(People.inNation("auditor"), path).get("actual").intValue());
        refused(Reports.ask(People.inProvince("provincial-officer", "S1"), path), 422, "UNKNOWN_CODE");
        refused(Reports.ask(People.inOrganisation("clerk", "S2-TT"), path), 403, "OUTSIDE_TERRITORY");
    }

    @Test
    void afterAMergerBothSeeWhatEitherHad() {
        Published.facts(
                Catalogue.province("M1", "2004-01-01", "2025-06-30", "M1"),
                Catalogue.province("M2", "2004-01-01", "2025-06-30", "M1"),
                Catalogue.province("M1", "2025-07-01", null),
                Catalogue.organisation("M2-TT", "M2", null),
                new AnIndicator("M_SUM")
                        .summing("attendance.total")
                        .where("kind", "M")
                        .fact());
        var facts = List.of(
                new AnActivity().kind("M").in("M1").by("X").with(1).fact(),
                new AnActivity().kind("M").in("M2").by("X").with(2).fact(),
                new AnActivity()
                        .kind("M")
                        .in("M1")
                        .by("X")
                        .heldOn("2025-08-01")
                        .with(4)
                        .fact());
        Published.facts(facts);
        var merged = "explain?indicator=M_SUM&unit=M1&from=2024-01-01&to=2025-12-31&unitsAt=2026-01-01&asOf=2026-01-01";
        var before = "explain?indicator=M_SUM&unit=M2&from=2024-01-01&to=2024-12-31&asOf=2026-01-01";
        for (var token :
                List.of(People.inProvince("provincial-officer", "M1"), People.inProvince("provincial-officer", "M2"))) {
            assertEquals(7, Reports.get(token, merged).get("actual").intValue());
            assertEquals(3, Reports.get(token, merged).get("items").size());
            assertEquals(1, Reports.get(token, before).get("items").size());
        }
        var centre = People.inOrganisation("centre-head", "M2-TT");
        assertEquals(7, Reports.get(centre, merged).at("/withheld/value").intValue());
        refused(Reports.ask(People.inProvince("provincial-officer", "S1"), merged), 403, "OUTSIDE_TERRITORY");
    }

    @Test
    void whoIsTransferredSeesTheOtherProvinceWithTheSameToken() {
        var subject = UUID.randomUUID().toString();
        var token = TestIssuer.token(subject, "provincial-officer");
        var assignment = Access.toProvince(subject, "S1");
        var path = TwoProvinces.nationwide("");
        var before = Reports.ask(token, path);
        assertEquals(3, Reports.tree(before).get("items").size());
        Access.assign(assignment, subject, "PROVINCE", "S2", null, null);
        var after = known(token, path, before.header("ETag"));
        assertEquals(2, Reports.tree(after).get("items").size());
        refused(Reports.ask(token, TwoProvinces.explain("S1", "")), 403, "OUTSIDE_TERRITORY");
        Access.assign(assignment, subject, "PROVINCE", "S2", null, "2024-12-31");
        refused(Reports.ask(token, path), 403, "NO_ASSIGNMENT");
    }

    @Test
    void anAnswerIsKeptForOneScopeOnly() {
        var one = People.inProvince("provincial-officer", "S1");
        var other = People.inProvince("provincial-officer", "S2");
        for (var path : OPERATIONS) {
            if (path.startsWith("plans/")) continue;
            var tag = Reports.ask(one, path).header("ETag");
            assertNotEquals(tag, Reports.ask(other, path).header("ETag"));
            known(other, path, tag).then().statusCode(200);
        }
        Reports.ask(one, OPERATIONS.getFirst())
                .then()
                .header("Cache-Control", "private, no-cache")
                .header("Vary", equalTo("Authorization"));
    }

    /** The numbers of the plans whose lines are on all pages; none comes twice. */
    private static Set<String> plans(String token, String path) {
        var lines = new ArrayList<String>();
        var plans = new TreeSet<String>();
        for (var next = path; next != null; ) {
            var page = Reports.get(token, next);
            for (var line : page.path(path.startsWith("programmes") ? "lines" : "items")) {
                lines.add(line.get("target") + " " + line.at("/period/from"));
                plans.add(line.get("planNumber").textValue());
            }
            next = page.has("next") ? page.get("next").textValue() : null;
        }
        assertEquals(Set.copyOf(lines).size(), lines.size());
        return plans;
    }

    private static Response known(String token, String path, String tag) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .header("If-None-Match", tag)
                .get("/api/v1/reports/" + path);
    }

    private static Response refused(Response answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer::asString);
        answer.then().contentType("application/problem+json").body("code", equalTo(code));
        return answer;
    }
}
