package vn.tgpl.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal;

class ProblemTextsTest {
    private static List<Refusal.Reason> reasons() {
        var reasons = new ArrayList<Refusal.Reason>(List.of(ReportRefusal.values()));
        reasons.addAll(List.of(PreviewRefusal.values()));
        return reasons;
    }

    @Test
    void everyRefusalHasATextInBothLanguages() {
        for (var texts : List.of(ProblemTexts.VIETNAMESE, ProblemTexts.ENGLISH)) {
            for (var reason : reasons()) {
                assertTrue(texts.codes().contains(reason.name()), reason.name());
                assertNotEquals(reason.name(), texts.of(reason));
            }
        }
    }
}
