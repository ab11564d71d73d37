package vn.tgpl.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Attendance;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.IndicatorFact.Measure;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.reporting.ACase;
import vn.tgpl.reporting.APlan;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.AnIndicator;
import vn.tgpl.reporting.indicator.Definition.Match;

/** Which facts an indicator matches, on which day and for how much. */
class DefinitionTest {
    private final AnIndicator indicator = new AnIndicator("I");

    @Test
    void anActivityCountsOnTheDayItWasHeld() {
        assertEquals(
                one("2024-03-01"), match(new AnActivity().heldOn("2024-03-01").fact()));
    }

    @Test
    void anActivityCountsOnlyWhenHeld() {
        Stream.of("PLANNED", "POSTPONED", "CANCELLED", "VOIDED", "SOMETHING_NEW")
                .forEach(status -> assertEquals(
                        Optional.empty(),
                        match(new AnActivity()
                                .heldOn("2024-03-01")
                                .status(status)
                                .fact()),
                        status));
    }

    @Test
    void aCaseCountsWhenAcceptedOrWhenClosed() {
        var open = new ACase().acceptedOn("2024-03-01").fact();
        var closed = new ACase()
                .acceptedOn("2024-03-01")
                .closedOn("2024-05-02", "COMPLETED", null)
                .fact();
        indicator.of("CASE", "acceptedOn");
        assertEquals(one("2024-03-01"), match(open));
        assertEquals(one("2024-03-01"), match(closed));
        indicator.of("CASE", "closedOn");
        assertEquals(Optional.empty(), match(open));
        assertEquals(one("2024-05-02"), match(closed));
    }

    @Test
    void aRequestCountsWhenReceivedWhateverBecameOfIt() {
        indicator.of("REQUEST", "receivedOn");
        assertEquals(one("2024-03-01"), match(request("RECEIVED", null)));
        assertEquals(one("2024-03-01"), match(request("REFUSED", "REFUSE_UNLAWFUL")));
        indicator.where("refusalReason", "REFUSE_UNLAWFUL");
        assertEquals(Optional.empty(), match(request("RECEIVED", null)));
        assertEquals(one("2024-03-01"), match(request("REFUSED", "REFUSE_UNLAWFUL")));
    }

    @Test
    void nothingOfAnotherSubjectMatches() {
        var ofEach = List.of(new AnActivity().fact(), new ACase().fact(), request("RECEIVED", null));
        var counted = new String[][] {{"ACTIVITY", "heldOn"}, {"CASE", "acceptedOn"}, {"REQUEST", "receivedOn"}};
        for (var i = 0; i < 3; i++) {
            indicator.of(counted[i][0], counted[i][1]);
            for (var j = 0; j < 3; j++)
                assertEquals(i == j, match(ofEach.get(j)).isPresent());
        }
        assertEquals(Optional.empty(), match(new APlan("1", "01").fact()));
    }

    @Test
    void aDayOrSubjectItDoesNotKnowMatchesNothing() {
        assertEquals(Optional.empty(), match(indicator.of("ACTIVITY", "dreamtOn"), new AnActivity().fact()));
        assertEquals(Optional.empty(), match(indicator.of("CASE", "heldOn"), new ACase().fact()));
        assertEquals(Optional.empty(), match(indicator.of("CASE", null), new ACase().fact()));
        assertEquals(Optional.empty(), match(indicator.of("REQUEST", null), request("RECEIVED", null)));
        assertEquals(Optional.empty(), match(indicator.of("ASSESSMENT", "gradedOn"), new ACase().fact()));
    }

    @Test
    void aMeasureItDoesNotKnowCountsNothing() {
        assertEquals(
                Optional.empty(), match(indicator.measuredBy(new Measure(null, null, null)), new AnActivity().fact()));
    }

    @Test
    void aRatioIsNeverPosted() {
        assertEquals(Optional.empty(), match(indicator.dividing("A", "B"), new AnActivity().fact()));
    }

    @Test
    void conditionsAreAllToHold() {
        indicator.where("kind", "COMM_EVENT", "MOBILE_AID").where("organisation", "HN-TT");
        assertTrue(match(new AnActivity().kind("MOBILE_AID").by("HN-TT").fact()).isPresent());
        assertFalse(
                match(new AnActivity().kind("MOBILE_AID").by("TH-TT").fact()).isPresent());
        assertFalse(match(new AnActivity().kind("SEMINAR").by("HN-TT").fact()).isPresent());
    }

    @Test
    void aListMatchesAnyOfWhenOneOfItsValuesIsInIt() {
        indicator.where("audiences", "FEMALE", "POOR");
        assertTrue(match(new AnActivity().forWhom("CHILD", "POOR").fact()).isPresent());
        assertFalse(match(new AnActivity().forWhom("CHILD").fact()).isPresent());
        assertFalse(match(new AnActivity().fact()).isPresent());
    }

    @Test
    void aListMatchesNoneOfWhenNoneOfItsValuesIsInIt() {
        indicator.whereNot("audiences", "FEMALE");
        assertTrue(match(new AnActivity().forWhom("CHILD", "POOR").fact()).isPresent());
        assertFalse(match(new AnActivity().forWhom("CHILD", "FEMALE").fact()).isPresent());
        assertTrue(match(new AnActivity().fact()).isPresent());
    }

    @Test
    void withoutAValueAnyOfFailsAndNoneOfHolds() {
        assertFalse(match(new AnIndicator("I").where("primaryProgramme", "A"), new AnActivity().fact())
                .isPresent());
        assertTrue(match(new AnIndicator("I").whereNot("primaryProgramme", "A"), new AnActivity().fact())
                .isPresent());
        assertFalse(match(new AnIndicator("I").where("noSuchField", "A"), new AnActivity().fact())
                .isPresent());
        var open = new ACase().fact();
        assertFalse(match(new AnIndicator("I").of("CASE", "acceptedOn").where("closeReason", "COMPLETED"), open)
                .isPresent());
        assertTrue(match(new AnIndicator("I").of("CASE", "acceptedOn").whereNot("successful", "true"), open)
                .isPresent());
    }

    @Test
    void everyFieldOfACaseCanBeAskedFor() {
        var done = new ACase()
                .form("LITIGATION")
                .category("CHILD")
                .closedOn("2024-05-02", "COMPLETED", true)
                .fact();
        for (var condition : new String[][] {
            {"form", "LITIGATION"},
            {"field", "CRIMINAL"},
            {"category", "CHILD"},
            {"organisation", "HN-TT"},
            {"closeReason", "COMPLETED"},
            {"successful", "true"}
        }) {
            var asked = new AnIndicator("I").of("CASE", "closedOn").where(condition[0], condition[1]);
            assertTrue(match(asked, done).isPresent(), condition[0]);
            var other = new AnIndicator("I").of("CASE", "closedOn").where(condition[0], "SOMETHING_ELSE");
            assertFalse(match(other, done).isPresent(), condition[0]);
        }
    }

    @Test
    void everyGroupOfAttendanceCanBeSummed() {
        var came = new AnActivity()
                .with(new Attendance(80, 7, 6, 5, 4, 3, 2, 1))
                .with("copies", "200.5")
                .fact();
        var expected = new String[][] {
            {"attendance.total", "80"},
            {"attendance.female", "7"},
            {"attendance.poor", "6"},
            {"attendance.nearPoor", "5"},
            {"attendance.ethnicMinority", "4"},
            {"attendance.disabled", "3"},
            {"attendance.elderly", "2"},
            {"attendance.child", "1"},
            {"quantities.copies", "200.5"}
        };
        for (var sum : expected) {
            var worth = match(new AnIndicator("I").summing(sum[0]), came).orElseThrow();
            assertEquals(new BigDecimal(sum[1]), worth.value(), sum[0]);
        }
    }

    @Test
    void anAmountThatIsAbsentOrZeroDoesNotCount() {
        var activity = new AnActivity().with(0, null).with("copies", "0.00").fact();
        for (var sum : List.of(
                "attendance.total", "attendance.poor", "quantities.copies", "quantities.hours", "attendance.x", "x")) {
            assertEquals(Optional.empty(), match(new AnIndicator("I").summing(sum), activity), sum);
        }
        assertEquals(Optional.empty(), match(indicator.summing("attendance.total"), new AnActivity().fact()));
    }

    @Test
    void ofAHistoryTheNewestKnownVersionIsTaken() {
        var first = new Definition(indicator.fact(), Instant.parse("2024-01-01T00:00:00Z"));
        var second = new Definition(indicator.then().fact(), Instant.parse("2024-02-01T00:00:00Z"));
        var history = List.of(first, second);
        assertEquals(Optional.empty(), Definition.at(history, first.knownAt().minusMillis(1)));
        assertEquals(Optional.of(first), Definition.at(history, first.knownAt()));
        assertEquals(Optional.of(first), Definition.at(history, second.knownAt().minusMillis(1)));
        assertEquals(Optional.of(second), Definition.at(history, second.knownAt()));
    }

    private Optional<Match> match(Fact fact) {
        return match(indicator, fact);
    }

    private static Optional<Match> match(AnIndicator indicator, Fact fact) {
        return new Definition(indicator.fact(), Instant.EPOCH).match(fact);
    }

    private static Optional<Match> one(String day) {
        return Optional.of(new Match(LocalDate.parse(day), BigDecimal.ONE));
    }

    private static RequestFact request(String status, String refusalReason) {
        var on = LocalDate.of(2024, 3, 1);
        return new RequestFact(
                UUID.randomUUID(),
                1,
                status,
                on,
                "HN-TT",
                "01",
                "CONSULTATION",
                "CIVIL",
                null,
                refusalReason == null ? null : new RequestFact.Refused(refusalReason, on),
                null);
    }
}
