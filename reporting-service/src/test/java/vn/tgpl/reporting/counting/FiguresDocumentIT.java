package vn.tgpl.reporting.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.Reports;
import vn.tgpl.reporting.counting.FiguresDocument.Section;

/** The worked examples are true: their activities are published, and every figure is asked for as a target of a plan. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class FiguresDocumentIT {

    @Test
    void everyFigureOfTheDocumentIsWhatTheSystemAnswers() {
        var sections = FiguresDocument.read();
        publishUnits(sections.removeFirst());
        Published.facts(Catalogue.programme("POVERTY_2021"), Catalogue.programme("NEW_RURAL_2021"));
        assertEquals(10, sections.size(), "one section for each rule");
        var compared = 0;
        for (var section : sections) compared += check(section);
        assertTrue(compared >= 30);
    }

    private static void publishUnits(Section section) {
        var units = section.tables().getFirst().rows().stream()
                .map(row -> Catalogue.unit(
                        row.get("code"),
                        row.get("level"),
                        orNull(row.get("parent")),
                        row.get("from"),
                        orNull(row.get("to")),
                        words(row.get("successors"))))
                .toList();
        Published.facts(units);
    }

    private static int check(Section section) {
        // a kind of its own keeps the examples of the sections apart
        var rule = "RULE_" + section.title().substring(0, section.title().indexOf('.'));
        Published.facts(
                new AnIndicator(rule + "_EVENTS").where("kind", rule).fact(),
                new AnIndicator(rule + "_ALL")
                        .summing("attendance.total")
                        .where("kind", rule)
                        .fact(),
                new AnIndicator(rule + "_POOR")
                        .summing("attendance.poor")
                        .where("kind", rule)
                        .fact(),
                new AnIndicator(rule + "_SHARE")
                        .dividing(rule + "_POOR", rule + "_ALL")
                        .fact());
        Published.facts(activities(section.tables().get(0).rows(), rule));
        var figures = section.tables().get(1).rows();
        var plan = plan(figures, rule);
        Published.facts(plan.fact());
        var lines = Reports.get("plans/" + plan.id() + "?asOf=2030-01-01").get("lines");
        assertEquals(figures.size(), lines.size());
        for (var i = 0; i < figures.size(); i++) {
            var row = figures.get(i);
            var name = section.title() + ": " + row;
            assertEquals(
                    new BigDecimal(row.get("figure")),
                    lines.get(i).get("actual").decimalValue(),
                    name);
            assertEquals(
                    Integer.parseInt(row.get("facts")),
                    lines.get(i).get("facts").intValue(),
                    name);
            assertEquals(
                    row.get("facts").equals("0") ? "NONE" : "DATA",
                    lines.get(i).get("reported").textValue(),
                    name);
        }
        return figures.size();
    }

    private static List<Fact> activities(List<Map<String, String>> rows, String kind) {
        var byName = new HashMap<String, AnActivity>();
        var facts = new ArrayList<Fact>();
        for (var row : rows) {
            var known = byName.containsKey(row.get("activity"));
            var activity = byName.computeIfAbsent(row.get("activity"), name -> new AnActivity().kind(kind));
            if (known) activity.then();
            activity.in(row.get("unit")).serving(words(row.get("programmes")));
            if (!row.get("day").isEmpty()) activity.heldOn(row.get("day"));
            if (!row.get("attendances").isEmpty()) {
                var poor = row.get("poor");
                activity.with(Integer.parseInt(row.get("attendances")), poor.isEmpty() ? null : Integer.valueOf(poor));
            }
            if (!row.get("status").equals("HELD")) activity.status(row.get("status"));
            facts.add(activity.fact());
        }
        return facts;
    }

    private static APlan plan(List<Map<String, String>> figures, String rule) {
        var indicators = Map.of(
                "events", rule + "_EVENTS",
                "attendances", rule + "_ALL",
                "poor attendances", rule + "_POOR",
                "share of poor", rule + "_SHARE");
        var plan = new APlan(rule, "VN");
        for (var row : figures) {
            var since = orNull(row.getOrDefault("since", ""));
            var line = new PlanFact.Line(
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("to")),
                    "x",
                    since == null ? null : LocalDate.parse(since));
            var programme = orNull(row.get("programme"));
            plan.target(
                    UUID.randomUUID(),
                    indicators.get(row.get("figure of")),
                    programme,
                    row.get("unit"),
                    null,
                    null,
                    List.of(line));
        }
        return plan;
    }

    private static String[] words(String cell) {
        return cell.isEmpty() ? new String[0] : cell.split(" ");
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
