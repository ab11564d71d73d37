package vn.tgpl.activities.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.csv.CsvRefusal;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.territory.TerritoryRefusal;

class ProblemTextsTest {
    private final Set<Refusal.Reason> reasons = new HashSet<>();

    ProblemTextsTest() {
        reasons.addAll(Arrays.asList(ActivityRefusal.values()));
        reasons.addAll(Arrays.asList(Request.values()));
        reasons.addAll(Arrays.asList(TerritoryRefusal.values()));
        reasons.addAll(Arrays.asList(CsvRefusal.values()));
    }

    @Test
    void everyReasonHasASentenceInBothLanguagesAndNoSentenceIsLeftOver() {
        var names = new HashSet<String>();
        reasons.forEach(reason -> names.add(reason.name()));
        assertEquals(names, ProblemTexts.VIETNAMESE.codes());
        assertEquals(names, ProblemTexts.ENGLISH.codes());
    }

    @Test
    void noSentenceIsEmptyOrTheSameInBoth() {
        for (var reason : reasons) {
            assertFalse(ProblemTexts.VIETNAMESE.of(reason).isBlank());
            assertFalse(ProblemTexts.ENGLISH.of(reason).isBlank());
            assertNotEquals(ProblemTexts.VIETNAMESE.of(reason), ProblemTexts.ENGLISH.of(reason));
        }
    }
}
