package vn.tgpl.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aRatioIsInPerCentWithTwoDecimals() {
        assertEquals(figure("33.33", 3), Figure.ratio(figure("1", 1), figure("3", 3)));
        assertEquals(figure("66.67", 3), Figure.ratio(figure("2", 2), figure("3", 3)));
        assertEquals(figure("150", 2), Figure.ratio(figure("3", 3), figure("2", 2)));
        assertEquals(figure("0.01", 20_000), Figure.ratio(figure("1", 1), figure("20000", 20_000)));
    }

    @Test
    void nothingToDivideByIsZeroOfNoFacts() {
        assertEquals(Figure.NONE, Figure.ratio(figure("5", 5), Figure.NONE));
        assertEquals(Figure.NONE, Figure.ratio(figure("5", 5), figure("0", 3)));
    }

    @Test
    void nothingOfSomethingIsZeroOfSomeFacts() {
        assertEquals(figure("0", 4), Figure.ratio(Figure.NONE, figure("4", 4)));
    }

    @Test
    void numbersAreWrittenPlainly() {
        assertEquals("100", Figure.of(new BigDecimal("1E+2"), 1).value().toString());
        assertEquals("1.5", Figure.of(new BigDecimal("1.50"), 1).value().toString());
        assertEquals("0", Figure.of(new BigDecimal("0.00"), 1).value().toString());
        assertEquals(
                "1000", Figure.percent(new BigDecimal("10"), BigDecimal.ONE).toString());
    }

    private static Figure figure(String value, long facts) {
        return new Figure(new BigDecimal(value), facts);
    }
}
