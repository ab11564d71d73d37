package vn.tgpl.deploy.expected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How an actual stands against what was asked: the first sentence that fits. */
final class Judgement {
    private Judgement() {}

    static String of(BigDecimal low, BigDecimal high, LocalDate from, LocalDate to, BigDecimal actual, LocalDate asOf) {
        boolean over = !asOf.isBefore(to);
        if (low == null && high == null) {
            return "TRACKED";
        }
        if (asOf.isBefore(from)) {
            return "NOT_STARTED";
        }
        if (high != null && actual.compareTo(high) > 0) {
            return "EXCEEDED";
        }
        boolean enough = low == null || actual.compareTo(low) >= 0;
        if (enough && (low != null || over)) {
            return "MET";
        }
        if (low == null) {
            return "ON_TRACK";
        }
        if (over) {
            return "MISSED";
        }
        // both ends count: on the last day all days have passed
        BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, asOf) + 1);
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
        return actual.multiply(all).compareTo(low.multiply(passed)) >= 0 ? "ON_TRACK" : "BEHIND";
    }
}
