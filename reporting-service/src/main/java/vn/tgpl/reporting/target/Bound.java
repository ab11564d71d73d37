package vn.tgpl.reporting.target;

import java.math.BigDecimal;

/** What a target asks for: "20 – 30 cuộc" is {@code new Bound(20, 30)}; null is an open side. */
public record Bound(BigDecimal low, BigDecimal high) {

    /** How a bound reads. */
    public enum Kind {
        EXACT,
        AT_LEAST,
        AT_MOST,
        RANGE
    }

    public Bound {
        if (low == null && high == null) throw new IllegalArgumentException("a bound needs a side");
    }

    /** Null when there is no side: the target is tracked. */
    static Bound of(BigDecimal low, BigDecimal high) {
        return low == null && high == null ? null : new Bound(low, high);
    }

    public Kind kind() {
        if (low == null) return Kind.AT_MOST;
        if (high == null) return Kind.AT_LEAST;
        return low.compareTo(high) == 0 ? Kind.EXACT : Kind.RANGE;
    }

    boolean exceededBy(BigDecimal actual) {
        return high != null && actual.compareTo(high) > 0;
    }

    boolean metBy(BigDecimal actual) {
        return !exceededBy(actual) && (low == null || actual.compareTo(low) >= 0);
    }
}
