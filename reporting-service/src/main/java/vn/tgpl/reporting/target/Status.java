package vn.tgpl.reporting.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far a target is from being met; always derived, never stored. */
public enum Status {
    /** No bound: the plan sets no number, the actual stands without a judgement (theo dõi). */
    TRACKED,
    NOT_STARTED,
    BEHIND,
    ON_TRACK,
    MET,
    EXCEEDED,
    MISSED;

    /**
     * The first that fits. Pace is judged against elapsed time: {@code actual ≥ low × elapsed days / all days}.
     *
     * @param since the first day that counts, from which on the pace is judged
     * @param asOf the business day from which it is judged; the period is over when it reaches the last day
     */
    public static Status of(
            Bound bound, BigDecimal actual, LocalDate since, LocalDate from, LocalDate to, LocalDate asOf) {
        if (bound == null) return TRACKED;
        if (asOf.isBefore(from)) return NOT_STARTED;
        if (bound.exceededBy(actual)) return EXCEEDED;
        var over = !asOf.isBefore(to);
        if (bound.metBy(actual) && (bound.low() != null || over)) return MET;
        if (bound.low() == null) return ON_TRACK;
        if (over) return MISSED;
        var elapsed = BigDecimal.valueOf(ChronoUnit.DAYS.between(since, asOf) + 1);
        var all = BigDecimal.valueOf(ChronoUnit.DAYS.between(since, to) + 1);
        return actual.multiply(all).compareTo(bound.low().multiply(elapsed)) >= 0 ? ON_TRACK : BEHIND;
    }
}
