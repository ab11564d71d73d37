package vn.tgpl.deploy.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tgpl.deploy.expected.ExpectedLine;
import vn.tgpl.deploy.expected.Figure;

/** The demo must not be able to pass by accident. */
class ComparisonTest {

    private static final String LINE = """
            {"indicator": "COMM_EVENTS", "unit": "01", "period": {"from": "2024-01-01", "to": "2024-12-31"},
             "bound": {"low": 20, "high": 30}, "actual": %s, "facts": %d, "status": "%s"}""";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Comparison comparison = new Comparison(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void theSameFigureWrittenWithDecimalsIsEqual() throws Exception {
        comparison.plan(report(LINE.formatted("25.00", 25, "MET")), List.of(expected()));
        assertTrue(comparison.allEqual());
    }

    @Test
    void anotherActualNumberOfFactsOrStatusIsADifference() throws Exception {
        comparison.plan(report(LINE.formatted("24", 25, "MET")), List.of(expected()));
        comparison.plan(report(LINE.formatted("25", 24, "MET")), List.of(expected()));
        comparison.plan(report(LINE.formatted("25", 25, "MISSED")), List.of(expected()));
        comparison.summary();
        assertTrue(text().contains("3 figures, 0 equal"), text());
    }

    @Test
    void aMissingLineIsADifference() throws Exception {
        comparison.plan(report(""), List.of(expected()));
        assertFalse(comparison.allEqual());
    }

    @Test
    void aLineNobodyExpectedIsADifference() throws Exception {
        comparison.plan(report(LINE.formatted("25", 25, "MET")), List.of());
        assertFalse(comparison.allEqual());
    }

    @Test
    void nothingComparedIsNotEqual() {
        assertFalse(comparison.allEqual());
    }

    @Test
    void aProgrammesFigureMustBeThereUnlessNothingHappened() throws Exception {
        var nothing = new Figure(BigDecimal.ZERO, 0);
        comparison.programme(programme(""), Map.of("COMM_EVENTS", new Figure(BigDecimal.TEN, 10), "SEMINARS", nothing));
        comparison.summary();
        assertTrue(text().contains("1 figures, 0 equal"), text());
    }

    @Test
    void aRateWithoutCasesIsNoNumberOnBothSides() throws Exception {
        var rate = "{\"indicator\": \"RATE\", \"actual\": null, \"facts\": 3}";
        comparison.programme(programme(rate), Map.of("RATE", new Figure(null, 3)));
        assertTrue(comparison.allEqual());
        assertEquals(1, text().lines().filter(line -> line.contains("RATE")).count());
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static ExpectedLine expected() {
        return new ExpectedLine(
                "plan.json",
                "284/KH-UBND",
                "COMM_EVENTS",
                null,
                "01",
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                BigDecimal.valueOf(20),
                BigDecimal.valueOf(30),
                BigDecimal.valueOf(25),
                25,
                "MET");
    }

    private static JsonNode report(String line) throws Exception {
        return new ObjectMapper().readTree("{\"plan\": {\"number\": \"284\"}, \"lines\": [" + line + "]}");
    }

    private static JsonNode programme(String indicator) throws Exception {
        return new ObjectMapper().readTree("{\"programme\": \"POVERTY_2021\", \"indicators\": [" + indicator + "]}");
    }
}
