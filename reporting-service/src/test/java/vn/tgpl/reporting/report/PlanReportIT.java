package vn.tgpl.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** From the topics to the answer: a plan's targets with their actuals. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PlanReportIT {

    @Test
    void aPlanShowsForEachTargetAndYearHowFarItIs() {
        var range = UUID.randomUUID();
        var tracked = UUID.randomUUID();
        var plan = new APlan("284/KH-UBND", "A1", "PLAN_PROG")
                .target(range, "PLAN_EVENTS", "2-3", "2023", "2024")
                .target(tracked, "PLAN_ATTENDANCES", null, "2024");
        Published.facts(Catalogue.nation(), Catalogue.province("A1", "2004-01-01", null));
        Published.facts(Catalogue.programme("PLAN_PROG"), Catalogue.organisation("HN-TT"));
        Published.facts(
                new AnIndicator("PLAN_EVENTS").where("kind", "PLAN_KIND").fact(),
                new AnIndicator("PLAN_ATTENDANCES")
                        .summing("attendance.total")
                        .where("kind", "PLAN_KIND")
                        .fact());
        Published.facts(plan.fact());
        var activity = new AnActivity().kind("PLAN_KIND").in("A1").serving("PLAN_PROG");
        Published.facts(
                activity.heldOn("2024-03-01").with(40).fact(),
                new AnActivity()
                        .kind("PLAN_KIND")
                        .in("A1")
                        .heldOn("2024-12-31")
                        .with(25)
                        .fact(),
                new AnActivity()
                        .kind("PLAN_KIND")
                        .in("A1")
                        .heldOn("2025-01-01")
                        .with(99)
                        .fact(),
                new AnActivity()
                        .kind("PLAN_KIND")
                        .in("A2")
                        .heldOn("2024-03-01")
                        .with(99)
                        .fact());

        var report = Reports.get("plans/" + plan.id() + "?asOf=2025-06-30");

        assertEquals("284/KH-UBND", report.at("/plan/number").textValue());
        assertEquals("PLAN_PROG", report.at("/plan/programmes/0").textValue());
        assertEquals(3, report.get("lines").size());
        var of2023 = report.at("/lines/0");
        assertEquals("2023", of2023.at("/period/label").textValue());
        assertEquals(0, of2023.get("actual").intValue());
        assertEquals("MISSED", of2023.get("status").textValue());
        assertEquals("NONE", of2023.get("reported").textValue());
        var of2024 = report.at("/lines/1");
        assertEquals("2024-01-01", of2024.at("/period/from").textValue());
        assertEquals("RANGE", of2024.at("/bound/kind").textValue());
        assertEquals(2, of2024.get("actual").intValue());
        assertEquals(2, of2024.get("facts").intValue());
        assertEquals(100, of2024.get("percentOfLow").intValue());
        assertEquals("MET", of2024.get("status").textValue());
        assertEquals("DATA", of2024.get("reported").textValue());
        var attendances = report.at("/lines/2");
        assertEquals(65, attendances.get("actual").intValue());
        assertEquals("TRACKED", attendances.get("status").textValue());
        assertFalse(attendances.has("bound"));
        assertEquals("2025-06-30", report.at("/basis/asOf").textValue());
        assertTrue(report.at("/basis/position").longValue() > 0);
        assertTrue(report.at("/basis/generation").longValue() > 0);
        assertEquals(
                2, Reports.get(of2024.get("explain").textValue()).get("items").size());
    }

    @Test
    void aDraftIsNotReportedOn() {
        var plan = new APlan("1/KH", "A1").status("DRAFTED").target(UUID.randomUUID(), "PLAN_EVENTS", "1-", "2024");
        Published.facts(plan.fact());
        Reports.ask("plans/" + plan.id()).then().statusCode(404);
        Published.facts(plan.then()
                .status("ISSUED")
                .target(UUID.randomUUID(), "PLAN_EVENTS", "1-", "2024")
                .fact());
        assertEquals(1, Reports.plan(plan.id()).get("lines").size());
    }
}
