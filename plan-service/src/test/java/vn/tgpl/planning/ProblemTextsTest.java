package vn.tgpl.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal;

class ProblemTextsTest {
    private final Set<Refusal.Reason> reasons = new HashSet<>();

    ProblemTextsTest() {
        new ClassFileImporter()
                .importPackages("vn.tgpl.planning", "vn.tgpl.kit").stream()
                        .filter(type -> type.isAssignableTo(Refusal.Reason.class) && type.isEnum())
                        .forEach(type -> Arrays.stream(type.reflect().getEnumConstants())
                                .map(Refusal.Reason.class::cast)
                                .forEach(reasons::add));
    }

    @Test
    void everyReasonHasASentenceInBothLanguagesAndNoSentenceIsLeftOver() {
        var names = reasons.stream().map(Refusal.Reason::name).collect(Collectors.toSet());
        assertEquals(reasons.size(), names.size());
        assertEquals(names, ProblemTexts.VIETNAMESE.codes());
        assertEquals(names, ProblemTexts.ENGLISH.codes());
    }

    @Test
    void noSentenceIsEmptyOrTheSameInBoth() {
        for (var reason : reasons) {
            assertFalse(ProblemTexts.VIETNAMESE.of(reason).isBlank());
            assertNotEquals(ProblemTexts.VIETNAMESE.of(reason), ProblemTexts.ENGLISH.of(reason));
        }
    }
}
