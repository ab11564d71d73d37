package vn.tgpl.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.reporting.target.Status.BEHIND;
import static vn.tgpl.reporting.target.Status.EXCEEDED;
import static vn.tgpl.reporting.target.Status.MET;
import static vn.tgpl.reporting.target.Status.MISSED;
import static vn.tgpl.reporting.target.Status.NOT_STARTED;
import static vn.tgpl.reporting.target.Status.ON_TRACK;
import static vn.tgpl.reporting.target.Status.TRACKED;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How far a target is, judged on one day; the period of all examples is April 2024, 30 days. */
class StatusTest {
    private static final String BEFORE = "2024-03-31";
    private static final String FIRST = "2024-04-01";
    private static final String MIDDLE = "2024-04-15";
    private static final String DAY_BEFORE_LAST = "2024-04-29";
    private static final String LAST = "2024-04-30";
    private static final String AFTER = "2024-05-01";

    @Test
    void withoutABoundNothingIsJudged() {
        assertEquals(TRACKED, status(null, null, "0", BEFORE));
        assertEquals(TRACKED, status(null, null, "7", AFTER));
    }

    @Test
    void beforeItsFirstDayAPeriodHasNotStarted() {
        assertEquals(NOT_STARTED, status("10", "20", "0", BEFORE));
        assertEquals(NOT_STARTED, status(null, "5", "0", BEFORE));
        assertEquals(BEHIND, status("10", "20", "0", FIRST));
    }

    @Test
    void moreThanTheUpperSideIsExceededEvenInTheMidst() {
        assertEquals(EXCEEDED, status("10", "20", "21", FIRST));
        assertEquals(EXCEEDED, status(null, "20", "20.01", MIDDLE));
        assertEquals(EXCEEDED, status("10", "10", "11", AFTER));
    }

    @Test
    void aRangeIsMetFromItsLowerToItsUpperSide() {
        assertEquals(MET, status("10", "20", "10", FIRST));
        assertEquals(MET, status("10", "20", "20", LAST));
        assertEquals(MISSED, status("10", "20", "9", LAST));
    }

    @Test
    void atLeastHasNoUpperSide() {
        assertEquals(MET, status("10", null, "10", FIRST));
        assertEquals(MET, status("10", null, "1000", AFTER));
        assertEquals(MISSED, status("10", null, "9.99", AFTER));
    }

    @Test
    void exactlyIsMetByThatNumberOnly() {
        assertEquals(MET, status("10", "10", "10.00", LAST));
        assertEquals(EXCEEDED, status("10", "10", "11", LAST));
        assertEquals(MISSED, status("10", "10", "9", LAST));
    }

    @Test
    void atMostIsMetOnlyWhenThePeriodIsOver() {
        assertEquals(ON_TRACK, status(null, "5", "0", FIRST));
        assertEquals(ON_TRACK, status(null, "5", "5", DAY_BEFORE_LAST));
        assertEquals(MET, status(null, "5", "5", LAST));
        assertEquals(MET, status(null, "5", "0", AFTER));
    }

    @Test
    void aPeriodIsOverOnItsLastDay() {
        assertEquals(ON_TRACK, status("30", null, "29", DAY_BEFORE_LAST));
        assertEquals(MISSED, status("30", null, "29", LAST));
    }

    @Test
    void paceIsWhatTheElapsedDaysAskFor() {
        // 15 of 30 days have passed: half of 21 is 10.5
        assertEquals(ON_TRACK, status("21", null, "10.5", MIDDLE));
        assertEquals(BEHIND, status("21", null, "10.49", MIDDLE));
        assertEquals(ON_TRACK, status("20", null, "10", MIDDLE));
        assertEquals(BEHIND, status("20", null, "10", "2024-04-16"));
    }

    @Test
    void thirdsAreNotRounded() {
        // 10 of 30 days: a third of 10
        assertEquals(BEHIND, status("10", null, "3.33", "2024-04-10"));
        assertEquals(ON_TRACK, status("10", null, "3.34", "2024-04-10"));
    }

    @Test
    void aPeriodOfOneDayIsOverWhenItBegins() {
        var day = LocalDate.parse(FIRST);
        assertEquals(MISSED, Status.of(Bound.of(BigDecimal.ONE, null), BigDecimal.ZERO, day, day, day, day));
        assertEquals(MET, Status.of(Bound.of(null, BigDecimal.ONE), BigDecimal.ZERO, day, day, day, day));
    }

    @Test
    void atLeastZeroIsMetAtOnce() {
        assertEquals(MET, status("0", null, "0", FIRST));
    }

    /** Luỹ kế: the year's line asks for what was reached in three years, two of them over. */
    @Test
    void whatAccumulatesIsJudgedFromTheFirstDayThatCounts() {
        assertEquals(NOT_STARTED, accumulating("70", "2023-12-31"));
        assertEquals(ON_TRACK, accumulating("67", "2024-01-01"));
        assertEquals(BEHIND, accumulating("66", "2024-01-01"));
        assertEquals(MET, accumulating("100", "2024-01-01"));
        assertEquals(MISSED, accumulating("99", "2024-12-31"));
    }

    private static Status accumulating(String actual, String asOf) {
        return Status.of(
                new Bound(BigDecimal.valueOf(100), null),
                new BigDecimal(actual),
                LocalDate.parse("2022-01-01"),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse(asOf));
    }

    private static Status status(String low, String high, String actual, String asOf) {
        var bound = Bound.of(low == null ? null : new BigDecimal(low), high == null ? null : new BigDecimal(high));
        return Status.of(
                bound,
                new BigDecimal(actual),
                LocalDate.parse(FIRST),
                LocalDate.parse(FIRST),
                LocalDate.parse(LAST),
                LocalDate.parse(asOf));
    }
}
