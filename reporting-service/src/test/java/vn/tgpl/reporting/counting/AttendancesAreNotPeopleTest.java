package vn.tgpl.reporting.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Attendance;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.ledger.Book;

/** Counting rule 6: attendances are not people, and groups overlap; neither is ever summed into the other. */
class AttendancesAreNotPeopleTest {
    private final Book book = new Book().knowing(List.of(Catalogue.province("38", "2004-01-01", null)));

    @BeforeEach
    void threeActivities() {
        book.tell(new AnIndicator("EVENTS").fact());
        book.tell(new AnIndicator("ALL").summing("attendance.total").fact());
        book.tell(new AnIndicator("POOR").summing("attendance.poor").fact());
        book.tell(new AnIndicator("FEMALE").summing("attendance.female").fact());
        book.tell(new AnActivity()
                .in("38")
                .heldOn("2020-02-10")
                .with(new Attendance(80, 70, 60, null, null, null, null, null))
                .fact());
        book.tell(new AnActivity().in("38").heldOn("2020-02-11").with(80, 0).fact());
        book.tell(new AnActivity().in("38").heldOn("2020-02-12").with(20).fact());
    }

    @Test
    void theTotalIsTheSumOfTotalsWhateverTheGroups() {
        assertEquals(180, book.total("ALL", "38", 2020));
    }

    @Test
    void aGroupIsSummedByItself() {
        assertEquals(60, book.total("POOR", "38", 2020));
        assertEquals(70, book.total("FEMALE", "38", 2020));
    }

    @Test
    void eventsAreCountedNotTheirVisitors() {
        assertEquals(3, book.total("EVENTS", "38", 2020));
    }
}
