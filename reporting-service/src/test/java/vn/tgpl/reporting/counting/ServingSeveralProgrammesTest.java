package vn.tgpl.reporting.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.ledger.Book;

/** Counting rule 1: an activity serving several programmes counts once in each and once, not twice, in the total. */
class ServingSeveralProgrammesTest {
    private final Book book = new Book().knowing(List.of(Catalogue.province("38", "2004-01-01", null)));

    @BeforeEach
    void threeActivities() {
        book.tell(new AnIndicator("EVENTS").fact());
        book.tell(new AnIndicator("ATTENDANCES").summing("attendance.total").fact());
        book.tell(new AnActivity()
                .in("38")
                .heldOn("2020-04-10")
                .serving("POVERTY_2021", "NEW_RURAL_2021")
                .with(60)
                .fact());
        book.tell(new AnActivity()
                .in("38")
                .heldOn("2020-05-20")
                .serving("POVERTY_2021")
                .with(40)
                .fact());
        book.tell(new AnActivity().in("38").heldOn("2020-06-01").with(25).fact());
    }

    @Test
    void onceInEachProgramme() {
        assertEquals(2, book.figure("EVENTS", "POVERTY_2021", "38", 2020));
        assertEquals(1, book.figure("EVENTS", "NEW_RURAL_2021", "38", 2020));
    }

    @Test
    void onceInTheTotal() {
        assertEquals(3, book.total("EVENTS", "38", 2020));
    }

    @Test
    void attendancesLikewise() {
        assertEquals(125, book.total("ATTENDANCES", "38", 2020));
        assertEquals(100, book.figure("ATTENDANCES", "POVERTY_2021", "38", 2020));
        assertEquals(60, book.figure("ATTENDANCES", "NEW_RURAL_2021", "38", 2020));
    }
}
