package vn.tgpl.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number and how many facts stand behind it.
 *
 * @param value in the indicator's unit of measure, no trailing zeros
 */
public record Figure(BigDecimal value, long facts) {
    public static final Figure NONE = new Figure(BigDecimal.ZERO, 0);

    public static Figure of(BigDecimal value, long facts) {
        return new Figure(plain(value), facts);
    }

    /** In per cent of the sums, never an average of percentages; nothing to divide by gives zero of no facts. */
    public static Figure ratio(Figure numerator, Figure denominator) {
        if (denominator.value().signum() == 0) return NONE;
        return of(percent(numerator.value(), denominator.value()), denominator.facts());
    }

    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return plain(part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
