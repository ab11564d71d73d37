package vn.tgpl.kittest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final String BAD = "vn.tgpl.kittest.bad";

    private final List<String> violations = HouseRules.rules(BAD, Set.of())
            .evaluate(new ClassFileImporter().importPackages(BAD))
            .getFailureReport()
            .getDetails();

    @Test
    void findsTheWallClockCalledOrReferenced() {
        assertEquals(2, count("WallClock", ".now()"));
        assertEquals(0, count("Lonely.today"));
    }

    @Test
    void findsCyclesBetweenFeatures() {
        assertEquals(1, count("Cycle detected"));
    }

    @Test
    void findsPublicTypesNobodyElseUses() {
        assertEquals(1, count("Lonely is public"));
        assertEquals(0, count("Neighbour is public"));
    }

    @Test
    void aModuleWithoutClassesIsNotAPass() {
        var error = assertThrows(AssertionError.class, () -> HouseRules.check("vn.tgpl.nowhere"));
        assertTrue(error.getMessage().contains("no classes"));
    }

    private long count(String... parts) {
        return violations.stream()
                .filter(v -> List.of(parts).stream().allMatch(v::contains))
                .count();
    }
}
