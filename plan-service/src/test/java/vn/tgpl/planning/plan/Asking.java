package vn.tgpl.planning.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Documents that consist of targets, for rules that need no service. */
final class Asking {
    static final Period FIVE_YEARS = period("2021-01-01", "2025-12-31");

    private Asking() {}

    static Document of(Bodies.Target... targets) {
        return of(List.of(targets));
    }

    static Document of(List<Bodies.Target> targets) {
        var header = new Bodies.Header(
                "1/KH-STP",
                "Kế hoạch",
                "PLAN",
                "HN-STP",
                LocalDate.parse("2021-01-15"),
                FIVE_YEARS,
                "01",
                List.of(),
                null,
                List.of(),
                "ORIGINAL",
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        return new Document(header, List.of(), targets, null);
    }

    static Bodies.Target yearly(String indicator, Bound bound) {
        return target(indicator, null, null, null, "YEARLY", null, bound, null);
    }

    static Bodies.Target once(String indicator, Period period, Bound bound) {
        return target(indicator, null, null, null, "ONCE", period, bound, null);
    }

    static Bodies.Target target(
            String indicator,
            String programme,
            String unit,
            String organisation,
            String recurrence,
            Period period,
            Bound bound,
            String accumulation) {
        return new Bodies.Target(
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
