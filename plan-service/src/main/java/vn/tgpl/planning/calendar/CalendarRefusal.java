package vn.tgpl.planning.calendar;

import vn.tgpl.kit.problem.Refusal;

/** The rules of working days that a request can break. */
enum CalendarRefusal implements Refusal.Reason {
    YEAR_NOT_FOUND(404),
    YEAR_TAKEN(409),
    DAY_OUTSIDE_YEAR(422),
    WEEKDAY_EXPECTED(422),
    WEEKEND_EXPECTED(422),
    CALENDAR_YEAR_UNKNOWN(422);

    private final int status;

    CalendarRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
