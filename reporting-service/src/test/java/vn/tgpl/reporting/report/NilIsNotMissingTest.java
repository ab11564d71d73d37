package vn.tgpl.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.answer.Moment;
import vn.tgpl.reporting.figure.Figure;
import vn.tgpl.reporting.target.TargetLine;

/** Counting rule 8: zero of some facts and zero of none look different. NIL comes with the register of confirmations. */
class NilIsNotMissingTest {

    @Test
    void withoutAnyFactNothingWasReported() {
        assertEquals(LineView.Reported.NONE, reported(Figure.NONE));
    }

    @Test
    void zeroOfSomeFactsIsData() {
        assertEquals(LineView.Reported.DATA, reported(new Figure(BigDecimal.ZERO, 1)));
        assertEquals(
                LineView.Reported.DATA, reported(Figure.ratio(Figure.NONE, new Figure(BigDecimal.valueOf(12), 1))));
    }

    private static LineView.Reported reported(Figure figure) {
        var from = LocalDate.of(2024, 1, 1);
        var line = new TargetLine(
                UUID.randomUUID(), UUID.randomUUID(), 0, "1", "I", null, "38", null, null, from, from, from, "2024");
        return LineView.of(line, new AnIndicator("I").fact(), figure, new Moment(from, null))
                .reported();
    }
}
