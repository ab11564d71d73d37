package vn.tgpl.planning.target;

import static vn.tgpl.planning.target.TargetRefusal.TARGET_TWICE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.planning.period.Recurrence;

/**
 * A document asks for each figure once: two targets of the same indicator, programme, unit and organisation have no line
 * in common. A figure of all years and one of each are different ones; within one calendar year they are the same.
 */
final class TargetKeys {
    /** Who asks for what where; a target leaves to its plan what it does not say. */
    record Subject(String indicator, String programme, String unit, String organisation, String accumulation) {
        static Subject of(TargetBody target, Targets plan) {
            return new Subject(
                    target.indicator(),
                    target.programme(),
                    plan.unitOf(target),
                    target.organisation(),
                    target.accumulation());
        }
    }

    private record Key(Subject subject, LocalDate from, LocalDate to) {}

    private TargetKeys() {}

    static void check(Flaws flaws, Targets targets) {
        Map<Key, Integer> askedBy = new HashMap<>();
        var twice = IntStream.range(0, targets.all().size())
                .mapMulti((int i, IntConsumer found) -> {
                    for (var key : keys(targets.all().get(i), targets)) {
                        var earlier = askedBy.putIfAbsent(key, i);
                        // the one that was sent has to give way
                        if (earlier != null) found.accept(targets.isSent(earlier) ? earlier : i);
                    }
                })
                .distinct()
                .sorted()
                .toArray();
        for (var i : twice) flaws.when(true, targets.at(i), TARGET_TWICE);
    }

    private static List<Key> keys(TargetBody target, Targets plan) {
        var period = plan.periodOf(target);
        if (!period.inOrder() || !Recurrence.knows(target.recurrence())) return List.of();
        var subject = Subject.of(target, plan);
        return Recurrence.valueOf(target.recurrence()).lines(period).stream()
                .map(line -> new Key(subject, line.from(), line.to()))
                .toList();
    }
}
