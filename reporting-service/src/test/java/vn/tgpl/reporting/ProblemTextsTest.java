package vn.tgpl.reporting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal;

class ProblemTextsTest {
    private static List<Refusal.Reason> reasons() {
        return new ClassFileImporter()
                .importPackages("vn.tgpl.reporting").stream()
                        .filter(type -> type.isAssignableTo(Refusal.Reason.class) && type.isEnum())
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(Refusal.Reason.class::cast)
                        .toList();
    }

    @Test
    void everyRefusalHasATextInBothLanguages() {
        assertFalse(reasons().isEmpty());
        for (var texts : List.of(ProblemTexts.VIETNAMESE, ProblemTexts.ENGLISH)) {
            for (var reason : reasons()) {
                assertTrue(texts.codes().contains(reason.name()), reason.name());
                assertNotEquals(reason.name(), texts.of(reason));
            }
        }
    }
}
