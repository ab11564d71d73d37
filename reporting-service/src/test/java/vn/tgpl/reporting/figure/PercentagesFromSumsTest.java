package vn.tgpl.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Counting rule 5: percentages are computed from summed numerators and denominators, never averaged. */
class PercentagesFromSumsTest {
    private final Figure poorIn38 = figure(10, 1);
    private final Figure allIn38 = figure(100, 1);
    private final Figure poorIn95 = figure(40, 1);
    private final Figure allIn95 = figure(50, 1);

    @Test
    void ofTwoProvincesTheSumsAreDivided() {
        assertEquals(new BigDecimal("10"), Figure.ratio(poorIn38, allIn38).value());
        assertEquals(new BigDecimal("80"), Figure.ratio(poorIn95, allIn95).value());
        var both = Figure.ratio(figure(50, 2), figure(150, 2));
        assertEquals(new BigDecimal("33.33"), both.value(), "and not 45, the average");
        assertEquals(2, both.facts());
    }

    private static Figure figure(long value, long facts) {
        return new Figure(BigDecimal.valueOf(value), facts);
    }
}
