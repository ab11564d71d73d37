package vn.tgpl.planning.task;

import java.util.Arrays;
import java.util.Optional;

/** How a document says when (thời gian thực hiện). */
enum TimeKind {
    /** One day, {@code from}. */
    DATE(0),
    MONTH(12),
    QUARTER(4),
    HALF_YEAR(2),
    YEAR(1),
    /** Hằng năm, no more is said. */
    YEARLY(0),
    /** From a day, to a day or both. */
    RANGE(0),
    /** Thường xuyên. */
    REGULAR(0);

    /** How many of them a calendar year has; none when it is no part of the calendar. */
    final int inYear;

    TimeKind(int inYear) {
        this.inYear = inYear;
    }

    boolean ofCalendar() {
        return inYear > 0;
    }

    boolean numbered() {
        return inYear > 1;
    }

    static Optional<TimeKind> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
