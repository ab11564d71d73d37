package vn.tgpl.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.Published;
import vn.tgpl.reporting.intake.Intake;

/**
 * Whatever the order in which topics are read and however they are cut into batches: what the ledger says of any past
 * instant is what an independent count from the histories says.
 */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class LedgerHistoryIT {
    private static final int HISTORIES = 30;
    private static final int INTERLEAVINGS = 3;
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    @Inject
    Intake intake;

    @Test
    void everyInstantOfAnyHistoryIsToldAsItWasWhateverTheOrderOfReading() throws SQLException {
        Published.createTopics();
        var compared = 0L;
        try (var book = new HistoryBook()) {
            for (var seed = 1L; seed <= HISTORIES; seed++) {
                var history = new RandomHistory(seed);
                for (var order = 0; order < INTERLEAVINGS; order++) {
                    var name = "history " + seed + ", interleaving " + order;
                    // the first as in a rebuild: the catalogue before everything else
                    book.take(intake, history.interleaving(seed * 1000 + order, order == 0));
                    compared += compare(name, history, book);
                    checkBooks(name, history, book);
                }
            }
        }
        System.out.println(HISTORIES + " histories, " + INTERLEAVINGS + " interleavings of each, " + compared
                + " figures of past instants compared");
        assertTrue(compared > 10_000, "histories with too little in them prove nothing");
    }

    private static long compare(String name, RandomHistory history, HistoryBook book) throws SQLException {
        var expected = new BruteForce(history);
        var compared = 0L;
        var unclassified = book.unclassified(history.instants());
        for (var instant : history.instants()) {
            var at = name + " as known at " + instant;
            var figures = expected.figures(instant);
            assertEquals(figures, book.figures(instant), at);
            assertEquals(expected.entries(instant), book.entries(instant), at);
            assertEquals(expected.unknown(instant), unclassified.get(instant), at);
            compared += figures.size();
        }
        return compared;
    }

    /** Balance = sum of postings = sum of standing lines; positions without a gap. */
    private static void checkBooks(String name, RandomHistory history, HistoryBook book) throws SQLException {
        var expected = new BruteForce(history);
        assertEquals(expected.figures(NOW), book.balances(), name);
        assertEquals(expected.figures(NOW), book.figures(NOW), name);
        assertEquals(expected.entries(NOW), book.standing(), name);
        assertEquals(0, book.strayStandingLines(), name);
        var positions = book.postings().stream().map(HistoryBook.Row::position).toList();
        assertEquals(LongStream.rangeClosed(1, positions.size()).boxed().toList(), positions, name);
        assertEquals(positions.size(), book.position(), name);
    }
}
