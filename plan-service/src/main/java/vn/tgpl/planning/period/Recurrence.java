package vn.tgpl.planning.period;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.tgpl.contracts.PlanFact.Line;

/** How often something is asked for. */
public enum Recurrence {
    ONCE {
        @Override
        public List<Line> lines(Period period) {
            var label = period.isCalendarYear()
                    ? Integer.toString(period.from().getYear())
                    : period.from() + " – " + period.to();
            return List.of(new Line(period.from(), period.to(), label));
        }
    },

    /** Hằng năm: once more in each calendar year, the first and last cut to the period. */
    YEARLY {
        @Override
        public List<Line> lines(Period period) {
            return IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
                    .mapToObj(year -> {
                        var part = period.within(year);
                        return new Line(part.from(), part.to(), Integer.toString(year));
                    })
                    .toList();
        }
    };

    public abstract List<Line> lines(Period period);

    public static boolean knows(String name) {
        return Arrays.stream(values()).anyMatch(one -> one.name().equals(name));
    }
}
