package vn.tgpl.planning.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.tgpl.planning.period.Period;

/** The targets of a document, for rules that need no service. */
final class Asking {
    static final Period FIVE_YEARS = period("2021-01-01", "2025-12-31");

    private Asking() {}

    static Targets of(TargetBody... targets) {
        return of(List.of(targets));
    }

    static Targets of(List<TargetBody> targets) {
        return of(targets, "");
    }

    /** The place of the one target that a client sent. */
    static Targets sent(int target, TargetBody... targets) {
        return of(List.of(targets), "#/targets/" + target);
    }

    private static Targets of(List<TargetBody> targets, String sent) {
        return new Targets(targets, "01", "HN-STP", FIVE_YEARS, null, index -> {
            var place = "#/targets/" + index;
            return place.equals(sent) ? "#" : place;
        });
    }

    static TargetBody yearly(String indicator, Bound bound) {
        return target(indicator, null, null, null, "YEARLY", null, bound, null);
    }

    static TargetBody once(String indicator, Period period, Bound bound) {
        return target(indicator, null, null, null, "ONCE", period, bound, null);
    }

    static TargetBody target(
            String indicator,
            String programme,
            String unit,
            String organisation,
            String recurrence,
            Period period,
            Bound bound,
            String accumulation) {
        return new TargetBody(
                null,
                indicator,
                programme,
                unit,
                organisation,
                recurrence,
                period,
                bound,
                accumulation,
                null,
                null,
                null);
    }

    static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    static Period year(int year) {
        return FIVE_YEARS.within(year);
    }

    /** Null is an open side. */
    static Bound bound(Integer low, Integer high) {
        return new Bound(low == null ? null : BigDecimal.valueOf(low), high == null ? null : BigDecimal.valueOf(high));
    }
}
