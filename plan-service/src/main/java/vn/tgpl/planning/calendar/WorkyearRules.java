package vn.tgpl.planning.calendar;

import static vn.tgpl.planning.calendar.CalendarRefusal.DAY_OUTSIDE_YEAR;
import static vn.tgpl.planning.calendar.CalendarRefusal.WEEKDAY_EXPECTED;
import static vn.tgpl.planning.calendar.CalendarRefusal.WEEKEND_EXPECTED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** What must be true of a year's working days beyond their shape. */
public final class WorkyearRules {
    private WorkyearRules() {}

    public static void check(WorkyearBody body) {
        var flaws = new Flaws();
        days(flaws, body);
        flaws.refuse();
    }

    static void check(WorkyearBody body, Workyear now) {
        var flaws = new Flaws();
        flaws.when(body.year() != now.calendarYear, "#/year", KEY_FIXED);
        days(flaws, body);
        flaws.refuse();
    }

    private static void days(Flaws flaws, WorkyearBody body) {
        var seen = new HashSet<LocalDate>();
        for (var i = 0; i < body.days().size(); i++) {
            var day = body.days().get(i);
            var on = "#/days/" + i + "/on";
            flaws.when(day.on().getYear() != body.year(), on, DAY_OUTSIDE_YEAR);
            flaws.when(!seen.add(day.on()), on, TWICE_IN_LIST);
            var kind = kind(day.kind()).orElse(null);
            if (flaws.when(kind == null, "#/days/" + i + "/kind", Request.UNKNOWN_CODE)) continue;
            var weekend = WorkingDays.weekend(day.on());
            flaws.when(weekend && !kind.atWeekends, on, WEEKDAY_EXPECTED);
            flaws.when(!weekend && kind.worked, on, WEEKEND_EXPECTED);
        }
    }

    private static Optional<DayKind> kind(String name) {
        return Arrays.stream(DayKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
