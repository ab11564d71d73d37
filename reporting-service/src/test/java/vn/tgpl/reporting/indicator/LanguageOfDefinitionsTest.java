package vn.tgpl.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.IndicatorLanguage.Subject;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.reporting.AnIndicator;

/** Whatever a definition may say, the facts have and the ledger can count. */
class LanguageOfDefinitionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

    @ParameterizedTest
    @EnumSource
    void everyFieldOfASubjectIsAFieldOfItsFacts(Subject subject) {
        for (var field : subject.fields()) {
            assertFalse(Dimensions.values(whole(subject), field).isEmpty(), field);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDayOfASubjectIsADayOfItsFacts(Subject subject) {
        for (var day : subject.days()) {
            var indicator = new AnIndicator("I").of(subject.name(), day).fact();
            var match = new Definition(indicator, Instant.EPOCH).match(whole(subject));
            assertEquals(DAY, match.orElseThrow().day(), day);
        }
    }

    private static Fact whole(Subject subject) {
        var id = UUID.randomUUID();
        return switch (subject) {
            case ACTIVITY ->
                new ActivityFact(
                        id,
                        1,
                        "SEMINAR",
                        ActivityFact.HELD,
                        null,
                        DAY,
                        null,
                        "01",
                        "ONLINE",
                        "HN-TT",
                        List.of("POVERTY_2021"),
                        "POVERTY_2021",
                        null,
                        List.of("FEMALE"),
                        List.of("vie"),
                        null,
                        null);
            case CASE ->
                new CaseFact(
                        id,
                        1,
                        null,
                        "CLOSED",
                        "HN-TT",
                        "00001",
                        "LITIGATION",
                        "CIVIL",
                        "CHILD",
                        List.of("POVERTY_2021"),
                        DAY,
                        new CaseFact.Assignment(id, "LEGAL_AID_OFFICER", DAY),
                        new CaseFact.Closing(DAY, "COMPLETED", true));
            case REQUEST ->
                new RequestFact(
                        id,
                        1,
                        "REFUSED",
                        DAY,
                        "HN-TT",
                        "00001",
                        "LITIGATION",
                        "CIVIL",
                        "CHILD",
                        new RequestFact.Refused("REFUSE_UNLAWFUL", DAY),
                        null);
        };
    }
}
