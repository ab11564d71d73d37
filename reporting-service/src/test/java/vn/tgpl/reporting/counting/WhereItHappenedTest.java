package vn.tgpl.reporting.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.Catalogue;
import vn.tgpl.reporting.ledger.Book;

/** Counting rule 3: a fact counts where it happened, in the units of the day that is asked for, and is never divided. */
class WhereItHappenedTest {
    private final Book book = new Book();

    @BeforeEach
    void aMergerAndASplit() {
        var units = new ArrayList<>(Catalogue.caMauAndBacLieu());
        units.add(Catalogue.nation());
        units.add(Catalogue.commune("32001", "96", "2004-01-01", "2025-06-30", "32010", "32020"));
        units.add(Catalogue.commune("32010", "96", "2025-07-01", null));
        units.add(Catalogue.commune("32020", "96", "2025-07-01", null));
        book.knowing(units);
        book.tell(new AnIndicator("ATTENDANCES").summing("attendance.total").fact());
        book.tell(new AnActivity().in("96").heldOn("2024-02-01").with(10).fact());
        book.tell(new AnActivity().in("95").heldOn("2024-02-01").with(20).fact());
        book.tell(new AnActivity().in("32001").heldOn("2024-02-01").with(40).fact());
        book.tell(new AnActivity().in("96").heldOn("2025-08-01").with(80).fact());
        book.tell(new AnActivity().in("32010").heldOn("2025-08-01").with(160).fact());
    }

    @Test
    void theOldProvincesHaveTheirOwn() {
        assertEquals(50, book.total("ATTENDANCES", "96", 2024));
        assertEquals(20, book.total("ATTENDANCES", "95", 2024));
    }

    @Test
    void theOldProvinceHasOfLaterDaysOnlyWhatIsCertain() {
        assertEquals(160, book.total("ATTENDANCES", "96", 2025), "asked in the units of 1 January 2025");
    }

    @Test
    void aUnitThatHasEndedHasNoLaterFacts() {
        book.tell(new AnActivity().in("95").heldOn("2026-02-01").with(7).fact());
        book.tell(new AnActivity().in("96").heldOn("2026-02-01").with(5).fact());
        assertEquals(5, book.total("ATTENDANCES", "96", 2026));
    }

    @Test
    void nothingIsDividedAmongThePartsOfASplit() {
        assertEquals(0, book.total("ATTENDANCES", "32020", 2026));
        assertEquals(160, book.total("ATTENDANCES", "32001", 2025));
        assertEquals(70, book.total("ATTENDANCES", "VN", 2024));
    }
}
