package vn.tgpl.reporting.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.tgpl.reporting.report.Judgement;

/** Counting rule 9: periods are judged by the business day in Viet Nam, never by the clock of a server. */
class BusinessDatesTest {
    /** Half past midnight in Viet Nam, still the day before in Greenwich. */
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-12-31T17:30:00Z");

    private final Clock clock = Clock.fixed(AFTER_MIDNIGHT, ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void todayIsTheDayInVietNam() {
        var moment = Moment.of(null, null, clock);
        assertEquals(LocalDate.of(2027, 1, 1), moment.asOf());
        assertNull(moment.knownAt());
    }

    @Test
    void anInstantOfKnowledgeGivesItsDayInVietNam() {
        var knownAt = Instant.parse("2024-06-30T16:59:59.999Z");
        assertEquals(LocalDate.of(2024, 6, 30), Moment.of(null, knownAt, clock).asOf());
        assertEquals(
                LocalDate.of(2024, 7, 1),
                Moment.of(null, knownAt.plusMillis(1), clock).asOf());
    }

    @Test
    void theDayThatIsAskedForGoesFirst() {
        var day = LocalDate.of(2024, 3, 1);
        assertEquals(new Moment(day, AFTER_MIDNIGHT), Moment.of(day, AFTER_MIDNIGHT, clock));
        assertEquals(new Moment(day, null), Moment.of(day, null, clock));
    }

    @Test
    void factsCountUpToTheDayAsked() {
        assertEquals(LocalDate.of(2024, 3, 1), Judgement.earlier(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 3, 1)));
        assertEquals(
                LocalDate.of(2024, 12, 31), Judgement.earlier(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 3, 1)));
    }
}
