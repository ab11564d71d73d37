package vn.tgpl.activities.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.PlanService.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.activities.Rows;
import vn.tgpl.kittest.TestServices;

/** Provinces merge: those who worked in one of them go on, and see what became of all (202/2025/QH15). */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class MergedProvincesIT {
    private static final LocalDate LONG_AGO = LocalDate.of(2004, 7, 8);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST = LAST.plusDays(1);

    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
    }

    @Test
    void aProvinceThatJoinsAnotherBringsItsOfficersAndItsPast() {
        var joining = province("71");
        province("72");
        var old = in("71", "2024-03-12");
        var others = in("72", "2024-03-12");
        var officer = As.officerOf("71");
        var officerOfOther = As.officerOf("72");
        assertEquals(List.of(true, false), List.of(officer.sees(old), officer.sees(others)));
        assertEquals(List.of(false, true), List.of(officerOfOther.sees(old), officerOfOther.sees(others)));

        PlanService.publish(unit(joining, 2, "71", "PROVINCE", "VN", LONG_AGO, LAST, "72"));
        PlanService.awaitAllFollowed();
        for (var somebody : List.of(officer, officerOfOther, As.officerOf("72"))) {
            assertTrue(somebody.sees(old) && somebody.sees(others));
            assertTrue(somebody.list("kind=COMM_EVENT").containsAll(List.of(old, others)));
        }
    }

    /** Seven codes went on to a larger province: the holder of the code changes, and so does where things lie. */
    @Test
    void aCodeThatChangesHandsTakesEverybodyAlong() {
        var joining = province("74");
        var former = province("73");
        var old = in("73", "2024-03-12");
        var joined = in("74", "2024-03-12");
        var later = in("73", "2025-09-01");
        var officer = As.officerOf("73");
        var officerOfJoining = As.officerOf("74");
        assertFalse(officer.sees(joined));

        var larger = UUID.randomUUID();
        PlanService.publish(unit(larger, 1, "73", "PROVINCE", "VN", FIRST, null));
        PlanService.publish(unit(former, 2, "73", "PROVINCE", "VN", LONG_AGO, LAST, "73"));
        PlanService.publish(unit(joining, 2, "74", "PROVINCE", "VN", LONG_AGO, LAST, "73"));
        PlanService.awaitAllFollowed();
        for (var somebody : List.of(officer, officerOfJoining)) {
            assertEquals(
                    List.of(true, true, true),
                    List.of(somebody.sees(old), somebody.sees(joined), somebody.sees(later)));
        }
        assertEquals(former.toString(), territoryOf(old));
        assertEquals(larger.toString(), territoryOf(later));
    }

    @Test
    void whereAProvinceWasSplitNobodysScopeIsGuessed() {
        var split = province("75");
        province("76");
        province("77");
        var old = in("75", "2024-03-12");
        var part = in("76", "2024-03-12");
        PlanService.publish(unit(split, 2, "75", "PROVINCE", "VN", LONG_AGO, LAST, "76", "77"));
        PlanService.awaitAllFollowed();
        var officer = As.officerOf("75");
        assertEquals(List.of(true, false), List.of(officer.sees(old), officer.sees(part)));
        assertFalse(As.officerOf("76").sees(old));
    }

    /** Units may be learnt later than what lies in them, and the other way round. */
    @Test
    void aCommuneThatIsPutRightTakesWhatLiesInItAlong() {
        province("78");
        province("79");
        var commune = UUID.randomUUID();
        PlanService.publish(unit(commune, 1, "78001", "COMMUNE", "78", LONG_AGO, null));
        PlanService.awaitAllFollowed();
        var id = in("78001", "2024-03-12");
        assertTrue(As.officerOf("78").sees(id));
        PlanService.publish(unit(commune, 2, "78001", "COMMUNE", "79", LONG_AGO, null));
        PlanService.awaitAllFollowed();
        assertFalse(As.officerOf("78").sees(id));
        assertTrue(As.officerOf("79").sees(id));
    }

    private static UUID province(String code) {
        var id = UUID.randomUUID();
        PlanService.publish(unit(id, 1, code, "PROVINCE", "VN", LONG_AGO, null));
        PlanService.awaitAllFollowed();
        return id;
    }

    private static String in(String unit, String day) {
        return Fixtures.plannedActivity(with(Fixtures.planned(), "unit", unit, "plannedOn", day));
    }

    private static String territoryOf(String id) {
        return Rows.text("SELECT territory FROM activity WHERE id = ?", UUID.fromString(id));
    }
}
