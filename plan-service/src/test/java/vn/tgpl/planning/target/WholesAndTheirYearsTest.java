package vn.tgpl.planning.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.target.Asking.bound;
import static vn.tgpl.planning.target.Asking.once;
import static vn.tgpl.planning.target.Asking.period;
import static vn.tgpl.planning.target.Asking.target;
import static vn.tgpl.planning.target.Asking.year;
import static vn.tgpl.planning.target.Asking.yearly;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal.Flaw;

class WholesAndTheirYearsTest {
    @Test
    void yearsThatAddUpNeedNoWarning() {
        assertEquals(List.of(), warned(once("A", null, bound(100, 150)), yearly("A", bound(20, 30))));
    }

    @Test
    void eachSideByItself() {
        assertEquals(List.of("#/targets/0"), warned(once("A", null, bound(100, 151)), yearly("A", bound(20, 30))));
        assertEquals(List.of("#/targets/0"), warned(once("A", null, bound(99, null)), yearly("A", bound(20, 30))));
        assertEquals(List.of(), warned(once("A", null, bound(100, null)), yearly("A", bound(20, 30))));
        assertEquals(List.of(), warned(once("A", null, bound(7, null)), yearly("A", bound(null, 30))));
    }

    @Test
    void yearsMayBeTargetsOfTheirOwn() {
        var years = new ArrayList<>(List.of(once("A", null, bound(100, null))));
        for (var y = 2021; y <= 2025; y++) years.add(once("A", year(y), bound(y - 2003, null)));
        assertEquals(List.of(), warned(years.toArray(TargetBody[]::new)));
        years.set(3, once("A", year(2023), bound(21, null)));
        assertEquals(List.of("#/targets/0"), warned(years.toArray(TargetBody[]::new)));
    }

    @Test
    void aYearNobodyStatesLeavesItOpen() {
        var most = target("A", null, null, null, "YEARLY", period("2021-01-01", "2024-12-31"), bound(1, 1), null);
        assertEquals(List.of(), warned(once("A", null, bound(100, 150)), most));
    }

    @Test
    void aPartOfThePeriodIsAWholeOfItsOwn() {
        var half = once("A", period("2021-01-01", "2022-12-31"), bound(41, null));
        assertEquals(List.of("#/targets/1"), warned(yearly("A", bound(20, 30)), half));
    }

    @Test
    void percentagesAndWhatAccumulatesDoNotAddUp() {
        assertEquals(List.of(), warned(once("SHARE", null, bound(90, null)), yearly("SHARE", bound(80, null))));
        var accumulating = target("A", null, null, null, "YEARLY", null, bound(20, 30), "CUMULATIVE");
        assertEquals(List.of(), warned(once("A", null, bound(90, null)), accumulating));
    }

    @Test
    void onlyTheSameFigure() {
        var programmes = target("A", "P", null, null, "YEARLY", null, bound(20, 30), null);
        assertEquals(List.of(), warned(once("A", null, bound(7, 7)), programmes, yearly("B", bound(20, 30))));
    }

    private static List<String> warned(TargetBody... targets) {
        return YearSums.differing(Asking.of(targets), code -> !code.equals("SHARE")).stream()
                .map(Flaw::pointer)
                .toList();
    }
}
