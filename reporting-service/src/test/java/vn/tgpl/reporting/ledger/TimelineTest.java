package vn.tgpl.reporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.indicator.Definition;

/** What one fact posts to one indicator, from their two histories alone. */
class TimelineTest {
    private final AnActivity activity = new AnActivity().in("01").heldOn("2024-03-01");
    private final AnIndicator indicator = new AnIndicator("I");

    @Test
    void aFactPostsOnceForTheTotalAndOncePerProgramme() {
        var postings = Timeline.of(List.of(at(2, activity.serving("A", "B").fact())), List.of(at(1, indicator.fact())));
        assertEquals(List.of("+1@2 ", "+1@2 A", "+1@2 B"), told(postings));
    }

    @Test
    void aProgrammeNamedTwiceCountsOnce() {
        var postings = Timeline.of(List.of(at(2, activity.serving("A", "A").fact())), List.of(at(1, indicator.fact())));
        assertEquals(List.of("+1@2 ", "+1@2 A"), told(postings));
    }

    @Test
    void anIndicatorThatCameLaterCountsFromThenOn() {
        var postings = Timeline.of(List.of(at(1, activity.fact())), List.of(at(5, indicator.fact())));
        assertEquals(List.of("+1@5 "), told(postings));
    }

    @Test
    void aNewVersionReversesTheOneBefore() {
        var first = at(2, activity.fact());
        var second = at(3, activity.then().in("38").fact());
        var postings = Timeline.of(List.of(first, second), List.of(at(1, indicator.fact())));
        assertEquals(List.of("+1@2 ", "-1@3 ", "+1@3 "), told(postings));
        assertEquals(
                List.of("01", "01", "38"),
                postings.stream().map(posting -> posting.line().unit()).toList());
    }

    @Test
    void aVoidedFactLeavesNothing() {
        var first = at(2, activity.fact());
        var second = at(3, activity.then().status("VOIDED").fact());
        assertEquals(
                List.of("+1@2 ", "-1@3 "), told(Timeline.of(List.of(first, second), List.of(at(1, indicator.fact())))));
    }

    @Test
    void aChangedIndicatorReversesWhatItCounted() {
        var definitions = List.of(
                at(1, indicator.fact()),
                at(4, indicator.then().where("kind", "SEMINAR").fact()));
        assertEquals(List.of("+1@2 ", "-1@4 "), told(Timeline.of(List.of(at(2, activity.fact())), definitions)));
    }

    @Test
    void versionsOfOneInstantAreAllPostedAndTheLaterStands() {
        var first = at(2, activity.fact());
        var second = at(2, activity.then().in("38").fact());
        var postings = Timeline.of(List.of(first, second), List.of(at(1, indicator.fact())));
        assertEquals(List.of("+1@2 ", "-1@2 ", "+1@2 "), told(postings));
        assertEquals("38", postings.getLast().line().unit());
    }

    @Test
    void nothingPostedDiffersFromTheWantedByAllOfIt() {
        var wanted = Timeline.of(List.of(at(2, activity.serving("A").fact())), List.of(at(1, indicator.fact())));
        assertEquals(told(wanted), told(Timeline.difference(wanted, List.of())));
        assertTrue(Timeline.difference(wanted, wanted).isEmpty());
    }

    @Test
    void whatWasPostedTooMuchIsReversedAtItsOwnInstant() {
        var posted = Timeline.of(List.of(at(2, activity.fact())), List.of(at(1, indicator.fact())));
        assertEquals(List.of("-1@2 "), told(Timeline.difference(List.of(), posted)));
    }

    @Test
    void theDifferenceMakesThePastAsIfItHadBeenReadInOrder() {
        var facts = List.of(
                at(2, activity.with(40).fact()), at(6, activity.then().with(50).fact()));
        var before = List.of(at(1, indicator.summing("attendance.total").fact()));
        var all = List.of(
                before.getFirst(),
                at(4, indicator.then().where("kind", "SEMINAR").fact()));
        var posted = new ArrayList<>(Timeline.of(facts, before));
        posted.addAll(Timeline.difference(Timeline.of(facts, all), posted));
        assertEquals(List.of(0, 40, 40, 0, 0, 0, 0), sums(posted));
    }

    @Test
    void aWrongAmountIsPutRightByItsDifference() {
        var wanted = Timeline.of(
                List.of(at(2, activity.with(40).fact())),
                List.of(at(1, indicator.summing("attendance.total").fact())));
        var posted = Timeline.of(List.of(at(2, activity.with(30).fact())), List.of(at(1, indicator.fact())));
        var difference = Timeline.difference(wanted, posted);
        assertEquals(1, difference.size());
        assertEquals(new BigDecimal(10), difference.getFirst().value());
        assertEquals(0, difference.getFirst().facts());
    }

    private static List<Integer> sums(List<Posting> postings) {
        return LongStream.rangeClosed(1, 7)
                .mapToObj(second -> postings.stream()
                        .filter(posting -> !posting.knownAt().isAfter(Instant.ofEpochSecond(second)))
                        .mapToInt(posting -> posting.value().intValue())
                        .sum())
                .toList();
    }

    /** Sign, seconds of the instant and programme. */
    private static List<String> told(List<Posting> postings) {
        return postings.stream()
                .map(posting -> "%+d@%d %s"
                        .formatted(
                                posting.facts(),
                                posting.knownAt().getEpochSecond(),
                                posting.line().programme()))
                .toList();
    }

    private static FactVersion at(long second, ActivityFact fact) {
        return new FactVersion(FactType.ACTIVITY, 1, fact, Instant.ofEpochSecond(second));
    }

    private static Definition at(long second, IndicatorFact fact) {
        return new Definition(fact, Instant.ofEpochSecond(second));
    }
}
