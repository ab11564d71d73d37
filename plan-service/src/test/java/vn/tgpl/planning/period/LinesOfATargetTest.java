package vn.tgpl.planning.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.PlanFact.Line;

class LinesOfATargetTest {
    @Test
    void yearlyIsOneLineForEachCalendarYear() {
        assertEquals(
                List.of("2021", "2022", "2023", "2024", "2025"),
                labels(Recurrence.YEARLY.lines(period("2021-01-01", "2025-12-31"))));
    }

    @Test
    void theFirstAndTheLastYearAreCutToThePeriod() {
        assertEquals(
                List.of(line("2024-06-14", "2024-12-31", "2024"), line("2025-01-01", "2025-03-31", "2025")),
                Recurrence.YEARLY.lines(period("2024-06-14", "2025-03-31")));
    }

    @Test
    void aPeriodWithinOneYearIsOneLine() {
        assertEquals(
                List.of(line("2024-03-01", "2024-05-31", "2024")),
                Recurrence.YEARLY.lines(period("2024-03-01", "2024-05-31")));
    }

    @Test
    void onceIsTheWholePeriod() {
        assertEquals(
                List.of(line("2024-06-14", "2025-12-31", "2024-06-14 – 2025-12-31")),
                Recurrence.ONCE.lines(period("2024-06-14", "2025-12-31")));
    }

    @Test
    void onceInAWholeCalendarYearIsNamedByTheYear() {
        assertEquals(
                List.of(line("2024-01-01", "2024-12-31", "2024")),
                Recurrence.ONCE.lines(period("2024-01-01", "2024-12-31")));
        assertEquals(
                List.of("2024-01-01 – 2024-12-30"), labels(Recurrence.ONCE.lines(period("2024-01-01", "2024-12-30"))));
    }

    @Test
    void whatAccumulatesCountsSinceTheFirstDayAndIsNamedByItsOwn() {
        var yearly = Recurrence.YEARLY.lines(period("2024-06-14", "2026-03-31"));
        var since = LocalDate.parse("2024-06-14");
        assertEquals(
                List.of(
                        line("2024-06-14", "2024-12-31", "2024"),
                        new Line(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"), "2025", since),
                        new Line(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"), "2026", since)),
                Accumulation.CUMULATIVE.over(yearly));
        assertEquals(yearly, Accumulation.IN_PERIOD.over(yearly));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Line line(String from, String to, String label) {
        return new Line(LocalDate.parse(from), LocalDate.parse(to), label);
    }

    private static List<String> labels(List<Line> lines) {
        return lines.stream().map(Line::label).toList();
    }
}
