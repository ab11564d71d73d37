package vn.tgpl.planning.reportcalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.programme.Programmes;

/** Lays a calendar over a year, and over a programme where its periods begin with one. */
@ApplicationScoped
class CalendarPeriods {
    private final Programmes programmes;

    CalendarPeriods(Programmes programmes) {
        this.programmes = programmes;
    }

    int checked(Integer year) {
        if (year == null || year < 1000 || year > 9998) throw Refusal.parameter("year", Request.BAD_PARAMETER);
        return year;
    }

    /** Those of which some day lies in the time of the calendar; of a programme that has ended, up to its last day. */
    List<Period> of(ReportCalendar calendar, int year, String programme) {
        var begins = calendar.parts.stream().anyMatch(part -> part.fromMonthDay() == null);
        if (begins != (programme != null)) {
            throw Refusal.parameter("programme", ReportCalendarRefusal.PROGRAMME_TO_NAME);
        }
        var periods = begins ? ofProgramme(calendar, year, programme) : Period.of(calendar.parts, year, null);
        var valid = periods.stream()
                .filter(period -> calendar.validWithin(period.from(), period.to()))
                .toList();
        if (valid.isEmpty() && !periods.isEmpty()) {
            throw Refusal.parameter("year", Request.CODE_NOT_VALID_ON_DATE);
        }
        return valid;
    }

    private List<Period> ofProgramme(ReportCalendar calendar, int year, String code) {
        var found = programmes.named(List.of(code)).get(code);
        if (found == null) throw Refusal.parameter("programme", Request.UNKNOWN_CODE);
        var programme = found.getFirst();
        return Period.of(calendar.parts, year, programme.validFrom).stream()
                .map(period -> new Period(period.label(), period.from(), earlier(period.to(), programme.validTo)))
                .toList();
    }

    private static LocalDate earlier(LocalDate day, LocalDate end) {
        return end != null && end.isBefore(day) ? end : day;
    }
}
