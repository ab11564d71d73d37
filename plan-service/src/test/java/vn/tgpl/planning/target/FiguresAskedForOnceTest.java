package vn.tgpl.planning.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.planning.target.Asking.FIVE_YEARS;
import static vn.tgpl.planning.target.Asking.once;
import static vn.tgpl.planning.target.Asking.target;
import static vn.tgpl.planning.target.Asking.year;
import static vn.tgpl.planning.target.Asking.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Refusal.Flaw;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.Recurrence;

class FiguresAskedForOnceTest {
    @Test
    void theWholePeriodAndItsYearsAreDifferentFigures() {
        assertEquals(List.of(), twice(Asking.of(yearly("A", null), once("A", null, null))));
    }

    @Test
    void oneOfItsYearsIsNot() {
        assertEquals(List.of("#/targets/1"), twice(Asking.of(yearly("A", null), once("A", year(2023), null))));
        assertEquals(List.of("#/targets/1"), twice(Asking.of(once("A", year(2023), null), yearly("A", null))));
    }

    @Test
    void withinOneYearYearlyAndOnceAreTheSame() {
        var yearly = target("A", null, null, null, "YEARLY", year(2023), null, null);
        assertEquals(List.of("#/targets/1"), twice(Asking.of(yearly, once("A", year(2023), null))));
    }

    @Test
    void whatIsLeftToThePlanIsThePlans() {
        var stated = target("A", null, "01", null, "ONCE", FIVE_YEARS, null, null);
        assertEquals(List.of("#/targets/1"), twice(Asking.of(once("A", null, null), stated)));
    }

    @Test
    void allThatTellsFiguresApart() {
        assertEquals(
                List.of(),
                twice(Asking.of(
                        yearly("A", null),
                        yearly("B", null),
                        target("A", "P", null, null, "YEARLY", null, null, null),
                        target("A", null, "38", null, "YEARLY", null, null, null),
                        target("A", null, null, "HN-TT", "YEARLY", null, null, null),
                        target("A", null, null, null, "YEARLY", null, null, "CUMULATIVE"))));
    }

    @Test
    void theOneThatWasSentGivesWay() {
        assertEquals(List.of("#"), twice(Asking.sent(0, yearly("B", null), yearly("B", null))));
        assertEquals(List.of("#"), twice(Asking.sent(2, yearly("A", null), yearly("B", null), yearly("A", null))));
    }

    /** A target is refused if and only if an earlier one has a line in common with it. */
    @Test
    void randomDocuments() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < 500; round++) {
            var targets = new ArrayList<TargetBody>();
            for (var i = random.nextInt(8); i >= 0; i--) targets.add(any(random));
            var document = Asking.of(targets);
            var expected = new ArrayList<String>();
            for (var i = 0; i < targets.size(); i++) {
                for (var earlier = 0; earlier < i; earlier++) {
                    if (!share(targets.get(earlier), targets.get(i))) continue;
                    expected.add("#/targets/" + i);
                    break;
                }
            }
            refused += expected.size();
            assertEquals(expected, twice(document), "seed " + seed + ", round " + round);
        }
        assertTrue(refused > 100, "seed " + seed);
    }

    private static TargetBody any(Random random) {
        var period = random.nextBoolean()
                ? null
                : new Period(
                        year(2021 + random.nextInt(2)).from(),
                        year(2024 + random.nextInt(2)).to());
        return target(
                random.nextBoolean() ? "A" : "B",
                random.nextBoolean() ? null : "P",
                random.nextBoolean() ? null : "01",
                random.nextBoolean() ? null : "HN-TT",
                random.nextBoolean() ? "ONCE" : "YEARLY",
                random.nextInt(3) == 0 ? year(2021 + random.nextInt(5)) : period,
                null,
                null);
    }

    private static boolean share(TargetBody one, TargetBody other) {
        var same = one.indicator().equals(other.indicator())
                && String.valueOf(one.programme()).equals(String.valueOf(other.programme()))
                && String.valueOf(one.organisation()).equals(String.valueOf(other.organisation()));
        return same && lines(one).stream().anyMatch(lines(other)::contains);
    }

    private static List<Object> lines(TargetBody target) {
        var period = target.period() == null ? FIVE_YEARS : target.period();
        return List.copyOf(Recurrence.valueOf(target.recurrence()).lines(period).stream()
                .map(line -> List.of(line.from(), line.to()))
                .toList());
    }

    private static List<String> twice(Targets targets) {
        var flaws = new Flaws();
        TargetKeys.check(flaws, targets);
        try {
            flaws.refuse();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.flaws().stream().map(Flaw::pointer).toList();
        }
    }
}
