package vn.tgpl.planning.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import vn.tgpl.contracts.Change;
import vn.tgpl.planning.calendar.Workyear;
import vn.tgpl.planning.calendar.WorkyearBody;
import vn.tgpl.planning.calendar.WorkyearRules;
import vn.tgpl.planning.calendar.Workyears;
import vn.tgpl.planning.reportcalendar.ReportCalendar;
import vn.tgpl.planning.reportcalendar.ReportCalendarBody;
import vn.tgpl.planning.reportcalendar.ReportCalendarRules;
import vn.tgpl.planning.reportcalendar.ReportCalendars;

/** The calendars that come with the service. */
@ApplicationScoped
class Calendars {
    private final Workyears years;
    private final ReportCalendars calendars;

    Calendars(Workyears years, ReportCalendars calendars) {
        this.years = years;
        this.calendars = calendars;
    }

    /** @return how many were missing */
    int install() {
        return years() + reportCalendars();
    }

    private int years() {
        var given = Reference.read("work-years", WorkyearBody[].class);
        var known = years.known(Arrays.stream(given).map(WorkyearBody::year).toList());
        var missing = Arrays.stream(given)
                .filter(body -> !known.containsKey(body.year()))
                .toList();
        for (var body : missing) {
            WorkyearRules.check(body);
            years.save(new Workyear(body), Change.CHANGED);
        }
        return missing.size();
    }

    private int reportCalendars() {
        var given = Reference.read("report-calendars", ReportCalendarBody[].class);
        var known = calendars.named(
                Arrays.stream(given).map(ReportCalendarBody::code).toList());
        var missing = Arrays.stream(given)
                .filter(body -> !known.containsKey(body.code()))
                .toList();
        for (var body : missing) {
            ReportCalendarRules.check(body);
            calendars.save(new ReportCalendar(body), Change.CHANGED);
        }
        return missing.size();
    }
}
