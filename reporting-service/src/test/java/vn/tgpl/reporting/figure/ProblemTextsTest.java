package vn.tgpl.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.ProblemTexts;

class ProblemTextsTest {
    @Test
    void everyRefusalHasATextInBothLanguages() {
        for (var texts : List.of(ProblemTexts.VIETNAMESE, ProblemTexts.ENGLISH)) {
            for (var reason : ReportRefusal.values()) {
                assertTrue(texts.codes().contains(reason.name()), reason.name());
                assertNotEquals(reason.name(), texts.of(reason));
            }
        }
    }
}
