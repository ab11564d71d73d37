package vn.tgpl.planning.target;

import static vn.tgpl.planning.target.TargetRefusal.WHOLE_DIFFERS_FROM_YEARS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.tgpl.kit.problem.Refusal.Flaw;
import vn.tgpl.planning.period.Accumulation;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.Recurrence;

/**
 * A figure of the whole period and those of its years are stated independently of each other; that they do not add up is
 * worth a warning and never an error.
 */
public final class YearSums {
    private YearSums() {}

    /** @param adds whether figures of this indicator add up over years; percentages do not */
    public static List<Flaw> differing(Targets targets, Predicate<String> adds) {
        Map<TargetKeys.Subject, Map<Period, Bound>> stated = new HashMap<>();
        for (var target : targets.all()) {
            if (!counts(target, adds)) continue;
            var subject = TargetKeys.Subject.of(target, targets);
            for (var line : Recurrence.valueOf(target.recurrence()).lines(targets.periodOf(target))) {
                stated.computeIfAbsent(subject, one -> new HashMap<>())
                        .put(new Period(line.from(), line.to()), target.bound());
            }
        }
        var differing = new ArrayList<Flaw>();
        for (var i = 0; i < targets.all().size(); i++) {
            var target = targets.all().get(i);
            if (!counts(target, adds) || !Recurrence.ONCE.name().equals(target.recurrence())) continue;
            var years = years(targets.periodOf(target), stated.get(TargetKeys.Subject.of(target, targets)));
            if (differs(target.bound(), years, Bound::low) || differs(target.bound(), years, Bound::high)) {
                differing.add(new Flaw(targets.at(i), null, WHOLE_DIFFERS_FROM_YEARS));
            }
        }
        return differing;
    }

    private static boolean counts(TargetBody target, Predicate<String> adds) {
        return target.bound() != null
                && Accumulation.IN_PERIOD.name().equals(target.accumulation())
                && adds.test(target.indicator());
    }

    /** What is asked of each year, null where nothing is; none of a period that has one year only. */
    private static List<Bound> years(Period whole, Map<Period, Bound> stated) {
        if (whole.from().getYear() == whole.to().getYear()) return List.of();
        return IntStream.rangeClosed(whole.from().getYear(), whole.to().getYear())
                .mapToObj(year -> stated.get(whole.within(year)))
                .toList();
    }

    private static boolean differs(Bound whole, List<Bound> years, Function<Bound, BigDecimal> side) {
        var sides = years.stream()
                .map(year -> year == null ? null : side.apply(year))
                .toList();
        if (sides.isEmpty() || side.apply(whole) == null || sides.stream().anyMatch(Objects::isNull)) return false;
        return sides.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(side.apply(whole)) != 0;
    }
}
