package vn.tgpl.planning.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.tgpl.kit.problem.Refusal;

/** Tells working days from days off (ngày làm việc) by what is known of the years; of others it says nothing. */
final class WorkingDays {
    private final Map<Integer, Workyear> years;
    private final Map<LocalDate, WorkyearBody.Day> special = new HashMap<>();

    WorkingDays(Map<Integer, Workyear> years) {
        this.years = years;
        years.values().forEach(year -> year.days.forEach(day -> special.put(day.on(), day)));
    }

    /** @param asked the parameter that led to this day, named when nothing is known of its year */
    DayView on(LocalDate day, String asked) {
        var year = years.get(day.getYear());
        if (year == null) throw Refusal.parameter(asked, CalendarRefusal.CALENDAR_YEAR_UNKNOWN);
        var known = special.get(day);
        if (known == null) {
            var rest = weekend(day);
            return new DayView(
                    day, !rest, rest ? "REST_DAY" : "WORKING_DAY", null, null, year.legalBasis, year.verified);
        }
        return new DayView(
                day,
                DayKind.valueOf(known.kind()).worked,
                known.kind(),
                known.nameVi(),
                known.nameEn(),
                known.legalBasis() == null ? year.legalBasis : known.legalBasis(),
                known.verified());
    }

    /** The day on which as many working days have passed, the first day itself not counted. */
    Added after(LocalDate from, int workingDays) {
        var verified = true;
        var day = from;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            var seen = on(day, "from");
            verified &= seen.verified();
            if (seen.working()) left--;
        }
        return new Added(from, workingDays, day, verified);
    }

    Stream<DayView> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(day -> on(day, "to"));
    }

    /** The weekly rest of state bodies (188/1999/QĐ-TTg). */
    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
