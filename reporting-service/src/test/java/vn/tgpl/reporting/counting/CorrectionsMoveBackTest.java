package vn.tgpl.reporting.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.ledger.Book;

/** Counting rule 4: a correction moves the figure back to where and when the fact happened. */
class CorrectionsMoveBackTest {
    private final Book book = new Book()
            .knowing(List.of(
                    Catalogue.province("38", "2004-01-01", null), Catalogue.province("96", "2004-01-01", null)));
    private final AnActivity activity = new AnActivity().in("38").serving("POVERTY_2021");

    @BeforeEach
    void anIndicator() {
        book.tell(new AnIndicator("ATTENDANCES").summing("attendance.total").fact());
    }

    @Test
    void aCorrectedDayAndNumberCountInTheYearWhereItHappened() {
        var before = book.tell(activity.heldOn("2021-02-10").with(60).fact());
        book.tell(activity.then().heldOn("2020-12-10").with(45).fact());
        assertEquals(45, book.total("ATTENDANCES", "38", 2020));
        assertEquals(0, book.total("ATTENDANCES", "38", 2021));
        assertEquals(0, book.figure("ATTENDANCES", "", "38", 2020, before));
        assertEquals(60, book.figure("ATTENDANCES", "", "38", 2021, before));
    }

    @Test
    void aCorrectedUnitAndProgrammeCountThereOnly() {
        book.tell(activity.heldOn("2020-07-07").with(30).fact());
        book.tell(activity.then().in("96").serving("NEW_RURAL_2021").fact());
        assertEquals(0, book.total("ATTENDANCES", "38", 2020));
        assertEquals(30, book.total("ATTENDANCES", "96", 2020));
        assertEquals(0, book.figure("ATTENDANCES", "POVERTY_2021", "38", 2020));
        assertEquals(30, book.figure("ATTENDANCES", "NEW_RURAL_2021", "96", 2020));
    }

    @Test
    void anyNumberOfCorrectionsLeavesTheLast() {
        book.tell(activity.heldOn("2020-07-07").with(1).fact());
        for (var n = 2; n <= 20; n++) book.tell(activity.then().with(n).fact());
        assertEquals(20, book.total("ATTENDANCES", "38", 2020));
    }
}
