package vn.tgpl.planning.calendar;

/** Why a day is not what its day of the week says. */
enum DayKind {
    /** Public holiday (nghỉ lễ, tết). */
    HOLIDAY(false, true),
    /** Day off for a holiday that fell on a Saturday or Sunday (nghỉ bù). */
    SUBSTITUTE(false, false),
    /** Day off by an exchange of days (hoán đổi ngày nghỉ). */
    SWAPPED_OFF(false, false),
    /** Saturday or Sunday that is worked in exchange (làm bù). */
    SWAPPED_WORK(true, true);

    final boolean worked;

    /** Whether it may fall on a Saturday or Sunday. */
    final boolean atWeekends;

    DayKind(boolean worked, boolean atWeekends) {
        this.worked = worked;
        this.atWeekends = atWeekends;
    }
}
