package vn.tgpl.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.PlanFact.Line;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;

/** Luỹ kế: each year's line counts since the first day of its target, and is explained by all of it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AccumulatingTargetsIT {
    private static final LocalDate SINCE = LocalDate.parse("2021-01-01");

    @Test
    void aLineIsNamedByItsYearAndCountsSinceTheFirst() {
        var plan = new APlan("LK/KH", "ACC1", "ACC_PROG");
        var target = UUID.randomUUID();
        var share = UUID.randomUUID();
        Published.facts(Catalogue.province("ACC1", "2004-01-01", null));
        Published.facts(
                new AnIndicator("ACC_ALL")
                        .summing("attendance.total")
                        .where("kind", "ACCUMULATE")
                        .fact(),
                new AnIndicator("ACC_POOR")
                        .summing("attendance.poor")
                        .where("kind", "ACCUMULATE")
                        .fact(),
                new AnIndicator("ACC_SHARE").dividing("ACC_POOR", "ACC_ALL").fact());
        for (var year : List.of("2021", "2022", "2023")) {
            Published.facts(new AnActivity()
                    .kind("ACCUMULATE")
                    .in("ACC1")
                    .heldOn(year + "-06-01")
                    .with(10, 4)
                    .fact());
        }
        Published.facts(plan.target(target, "ACC_ALL", null, "ACC1", null, "25-", years())
                .target(share, "ACC_SHARE", null, "ACC1", null, null, years())
                .fact());

        var lines = Reports.get("plans/" + plan.id() + "?asOf=2022-12-31").get("lines");
        var read = new ArrayList<String>();
        for (var line : lines) {
            read.add(line.at("/period/from").textValue() + " "
                    + line.at("/period/since").asText("-") + " " + line.get("actual") + " "
                    + line.get("status").textValue());
        }
        assertEquals(
                List.of(
                        "2021-01-01 - 10 MISSED",
                        "2022-01-01 2021-01-01 20 MISSED",
                        "2023-01-01 2021-01-01 20 NOT_STARTED",
                        "2021-01-01 - 40 TRACKED",
                        "2022-01-01 2021-01-01 40 TRACKED",
                        "2023-01-01 2021-01-01 40 TRACKED"),
                read);

        var proofs = Reports.get(lines.get(1).get("explain").textValue());
        assertEquals(20, proofs.get("actual").intValue());
        assertEquals("2021-06-01", proofs.at("/items/0/day").textValue());
        assertEquals("2022-06-01", proofs.at("/items/1/day").textValue());
        assertFalse(proofs.get("items").has(2));

        var parts = Reports.get(lines.get(4).get("explain").textValue()).get("parts");
        assertEquals(8, parts.at("/0/actual").intValue());
        assertEquals(
                2, Reports.get(parts.at("/0/explain").textValue()).get("items").size());
    }

    private static List<Line> years() {
        var lines = new ArrayList<Line>(List.of(line(2021, null)));
        for (var year = 2022; year <= 2023; year++) lines.add(line(year, SINCE));
        return lines;
    }

    private static Line line(int year, LocalDate since) {
        return new Line(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Integer.toString(year), since);
    }
}
