package vn.tgpl.deploy.expected;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);

    @Test
    void withoutABoundNothingIsJudged() {
        assertEquals("TRACKED", judge(null, null, 7, FROM.minusDays(1)));
    }

    @Test
    void aRangeIsMetAtBothEndsAndExceededBeyond() {
        assertEquals("MISSED", judge(20, 30, 19, TO));
        assertEquals("MET", judge(20, 30, 20, TO));
        assertEquals("MET", judge(20, 30, 30, TO));
        assertEquals("EXCEEDED", judge(20, 30, 31, TO));
        assertEquals("EXCEEDED", judge(20, 30, 31, FROM), "even on the first day");
    }

    @Test
    void beforeTheFirstDayItHasNotStarted() {
        assertEquals("NOT_STARTED", judge(20, 30, 0, FROM.minusDays(1)));
        assertEquals("BEHIND", judge(20, 30, 0, FROM));
    }

    @Test
    void paceIsTheShareOfTheDaysThatPassed() {
        // 183 of 366 days on 1 July of a leap year
        assertEquals("ON_TRACK", judge(20, 30, 10, LocalDate.of(2024, 7, 1)));
        assertEquals("BEHIND", judge(20, 30, 10, LocalDate.of(2024, 7, 2)));
        assertEquals("MET", judge(20, 30, 20, LocalDate.of(2024, 7, 1)));
    }

    @Test
    void anUpperBoundIsMetOnlyWhenThePeriodIsOver() {
        assertEquals("ON_TRACK", judge(null, 5, 5, TO.minusDays(1)));
        assertEquals("MET", judge(null, 5, 5, TO));
        assertEquals("EXCEEDED", judge(null, 5, 6, FROM));
    }

    private static String judge(Integer low, Integer high, int actual, LocalDate asOf) {
        return Judgement.of(number(low), number(high), FROM, TO, number(actual), asOf);
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
