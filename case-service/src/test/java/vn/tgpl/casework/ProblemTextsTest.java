package vn.tgpl.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal;

class ProblemTextsTest {
    @Test
    void everyReasonHasATextInBothLanguagesAndNoTextIsLeftOver() {
        var reasons = reasons();
        assertFalse(reasons.isEmpty());
        assertEquals(reasons, ProblemTexts.VIETNAMESE.codes());
        assertEquals(reasons, ProblemTexts.ENGLISH.codes());
    }

    private static Set<String> reasons() {
        return new ClassFileImporter()
                .importPackages("vn.tgpl.kit", "vn.tgpl.casework").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Refusal.Reason.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(constant -> ((Refusal.Reason) constant).name())
                        .collect(Collectors.toSet());
    }
}
