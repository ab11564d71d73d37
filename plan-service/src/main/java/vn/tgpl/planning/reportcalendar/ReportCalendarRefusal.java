package vn.tgpl.planning.reportcalendar;

import vn.tgpl.kit.problem.Refusal;

/** The rules of report calendars that a request can break. */
enum ReportCalendarRefusal implements Refusal.Reason {
    PROGRAMME_TO_NAME(400),
    REPORT_CALENDAR_NOT_FOUND(404),
    NO_SUCH_DAY(422),
    OFFSET_WITHOUT_DAY(422),
    PERIODS_OVERLAP(422);

    private final int status;

    ReportCalendarRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
