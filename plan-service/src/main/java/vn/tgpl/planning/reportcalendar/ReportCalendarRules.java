package vn.tgpl.planning.reportcalendar;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.reportcalendar.ReportCalendarRefusal.NO_SUCH_DAY;
import static vn.tgpl.planning.reportcalendar.ReportCalendarRefusal.OFFSET_WITHOUT_DAY;
import static vn.tgpl.planning.reportcalendar.ReportCalendarRefusal.PERIODS_OVERLAP;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** What must be true of a report calendar beyond its shape: in no year do its periods overlap or end before they begin. */
public final class ReportCalendarRules {
    private static final int LEAP_YEAR = 2024;

    private ReportCalendarRules() {}

    public static void check(ReportCalendarBody body) {
        var flaws = new Flaws();
        definition(flaws, body);
        flaws.refuse();
    }

    static void check(ReportCalendarBody body, ReportCalendar now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        definition(flaws, body);
        flaws.refuse();
    }

    private static void definition(Flaws flaws, ReportCalendarBody body) {
        flaws.when(
                body.validTo() != null && body.validTo().isBefore(body.validFrom()),
                "#/validTo",
                Request.ENDS_BEFORE_START);
        LocalDate end = null;
        for (var i = 0; i < body.parts().size(); i++) {
            var part = body.parts().get(i);
            var pointer = "#/parts/" + i;
            flaws.when(
                    part.fromMonthDay() == null && part.fromYearOffset() != null,
                    pointer + "/fromYearOffset",
                    OFFSET_WITHOUT_DAY);
            var wrong = noDay(flaws, pointer + "/fromMonthDay", part.fromMonthDay());
            if (noDay(flaws, pointer + "/toMonthDay", part.toMonthDay()) || wrong) return;
            // those that begin with a programme all begin together
            if (part.fromMonthDay() == null) continue;
            var period = Period.of(List.of(part), LEAP_YEAR, null).stream().findFirst();
            if (flaws.when(period.isEmpty(), pointer + "/toMonthDay", Request.ENDS_BEFORE_START)) continue;
            flaws.when(end != null && !period.get().from().isAfter(end), pointer, PERIODS_OVERLAP);
            end = period.get().to();
        }
    }

    private static boolean noDay(Flaws flaws, String pointer, String monthDay) {
        try {
            if (monthDay != null) MonthDay.parse("--" + monthDay);
            return false;
        } catch (DateTimeException no) {
            return flaws.when(true, pointer, NO_SUCH_DAY);
        }
    }
}
