package vn.tgpl.reporting.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.ledger.Book;

/** Counting rule 2: planned, postponed, cancelled and voided things count nowhere. */
class OnlyWhatHappenedCountsTest {
    private final Book book = new Book().knowing(List.of(Catalogue.province("38", "2004-01-01", null)));
    private final AnActivity activity =
            new AnActivity().in("38").serving("POVERTY_2021").with(30);

    @BeforeEach
    void anIndicator() {
        book.tell(new AnIndicator("EVENTS").fact());
    }

    @Test
    void plannedPostponedCancelledAndVoidedCountNowhere() {
        for (var status : List.of("PLANNED", "POSTPONED", "CANCELLED", "VOIDED")) {
            book.tell(new AnActivity()
                    .in("38")
                    .heldOn("2020-03-03")
                    .serving("POVERTY_2021")
                    .status(status)
                    .fact());
        }
        assertEquals(0, book.total("EVENTS", "38", 2020));
        assertEquals(0, book.figure("EVENTS", "POVERTY_2021", "38", 2020));
    }

    @Test
    void aPlannedActivityCountsOnceItIsHeld() {
        book.tell(activity.status("PLANNED").fact());
        assertEquals(0, book.total("EVENTS", "38", 2020));
        book.tell(activity.then().heldOn("2020-03-03").fact());
        assertEquals(1, book.total("EVENTS", "38", 2020));
    }

    @Test
    void aVoidedActivityCountsNoLongerAndItsPastStays() {
        var held = book.tell(activity.heldOn("2020-03-04").fact());
        book.tell(activity.then().status("VOIDED").fact());
        assertEquals(0, book.total("EVENTS", "38", 2020));
        assertEquals(0, book.figure("EVENTS", "POVERTY_2021", "38", 2020));
        assertEquals(1, book.figure("EVENTS", "", "38", 2020, held));
    }
}
