package vn.tgpl.deploy.runner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tgpl.deploy.expected.ExpectedLine;
import vn.tgpl.deploy.expected.Figure;

/** The reported figures beside the calculated ones, printed and counted. */
final class Comparison {

    private static final String ROW = "  %-34s %-23s %9s %8s %6s  %-11s %s%n";

    private final PrintStream out;
    private int figures;
    private int equal;

    Comparison(PrintStream out) {
        this.out = out;
    }

    boolean allEqual() {
        return figures > 0 && figures == equal;
    }

    /** Every line of a plan's report. */
    void plan(JsonNode report, List<ExpectedLine> expected) {
        var plan = report.path("plan");
        out.printf(
                "%n%s  %s%n", plan.path("number").asText(), plan.path("title").asText());
        out.printf(ROW, "indicator", "period", "bound", "actual", "facts", "status", "");
        var reported = new HashMap<String, JsonNode>();
        report.path("lines").forEach(line -> reported.put(keyOf(line), line));
        for (var line : expected) {
            line(line, reported.remove(keyOf(line)));
        }
        reported.values().forEach(line -> {
            print(line);
            count(false, "nobody expected this line");
        });
    }

    /** Every indicator to which the programme contributes, or should. */
    void programme(JsonNode report, Map<String, Figure> expected) {
        var code = report.path("programme").asText();
        out.printf(
                "%n%s  %s - %s%n",
                code, report.path("from").asText(), report.path("to").asText());
        var reported = new HashMap<String, JsonNode>();
        report.path("indicators")
                .forEach(figure -> reported.put(figure.path("indicator").asText(), figure));
        Set<String> codes = new HashSet<>(expected.keySet());
        codes.addAll(reported.keySet());
        codes.stream().sorted().forEach(indicator -> indicator(indicator, reported.get(indicator), expected));
    }

    void summary() {
        out.printf("%n%d figures, %d equal%n", figures, equal);
    }

    private void line(ExpectedLine expected, JsonNode reported) {
        if (reported == null) {
            out.printf(ROW, expected.indicator(), expected.from() + " - " + expected.to(), "", "", "", "", "");
            count(false, "missing; expected " + expected.actual());
            return;
        }
        print(reported);
        boolean same = same(expected.actual(), reported.path("actual"))
                && expected.facts() == reported.path("facts").asInt()
                && expected.status().equals(reported.path("status").asText());
        count(same, "expected " + expected.actual() + " from " + expected.facts() + " facts, " + expected.status());
    }

    private void indicator(String indicator, JsonNode reported, Map<String, Figure> expected) {
        var wanted = expected.get(indicator);
        boolean nothing = reported == null || reported.path("facts").asInt() == 0;
        if (nothing && (wanted == null || wanted.facts() == 0)) {
            return;
        }
        var actual = reported == null ? null : reported.path("actual");
        out.printf(
                ROW,
                indicator,
                "",
                "",
                actual == null ? "" : actual.asText(),
                reported == null ? "" : reported.path("facts").asText(),
                "",
                "");
        boolean same = wanted != null
                && reported != null
                && same(wanted.actual(), actual)
                && wanted.facts() == reported.path("facts").asInt();
        count(same, wanted == null ? "nobody expected it" : "expected " + wanted);
    }

    private void print(JsonNode line) {
        var period = line.path("period");
        out.printf(
                ROW,
                line.path("indicator").asText(),
                period.path("from").asText() + " - " + period.path("to").asText(),
                bound(line.path("bound")),
                line.path("actual").asText(),
                line.path("facts").asText(),
                line.path("status").asText(),
                line.path("programme").asText());
    }

    private static String bound(JsonNode bound) {
        var low = bound.path("low").asText();
        var high = bound.path("high").asText();
        if (low.equals(high)) {
            return low;
        }
        return low.isEmpty() ? "<= " + high : high.isEmpty() ? ">= " + low : low + " - " + high;
    }

    private void count(boolean same, String otherwise) {
        figures++;
        if (same) {
            equal++;
        } else {
            out.println("    DIFFERENT: " + otherwise);
        }
    }

    private static boolean same(BigDecimal expected, JsonNode reported) {
        if (expected == null || !reported.isNumber()) {
            return expected == null && !reported.isNumber();
        }
        return expected.compareTo(reported.decimalValue()) == 0;
    }

    private static String keyOf(ExpectedLine line) {
        return key(line.indicator(), line.programme(), line.unit(), line.organisation(), line.from());
    }

    private static String keyOf(JsonNode line) {
        return key(
                line.path("indicator").asText(),
                line.path("programme").asText(null),
                line.path("unit").asText(),
                line.path("organisation").asText(null),
                LocalDate.parse(line.path("period").path("from").asText()));
    }

    private static String key(String indicator, String programme, String unit, String organisation, LocalDate from) {
        return String.join("|", indicator, "" + programme, unit, "" + organisation, from.toString());
    }
}
