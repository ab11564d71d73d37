package vn.tgpl.reporting.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.reporting.Catalogue.caMauAndBacLieu;
import static vn.tgpl.reporting.Catalogue.commune;
import static vn.tgpl.reporting.Catalogue.nation;
import static vn.tgpl.reporting.Catalogue.province;
import static vn.tgpl.reporting.Catalogue.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.UnitFact;

/** What certainly lies in a unit, through mergers, splits and renames. */
class TerritoryTest {

    @Test
    void aUnitHoldsItselfAndAllBelowIt() {
        var units = new Units(List.of(
                province("38", "2004-01-01", null),
                unit("380", "DISTRICT", "38", "2004-01-01", "2025-06-30", "14000"),
                commune("14001", "380", "2004-01-01", "2025-06-30", "14000"),
                commune("14000", "38", "2025-07-01", null),
                province("40", "2004-01-01", null),
                commune("16000", "40", "2004-01-01", null)));
        var territory = units.territory("38", day("2020-01-01"));
        assertTrue(has(territory, "38", "2020-05-05"));
        assertTrue(has(territory, "380", "2020-05-05"));
        assertTrue(has(territory, "14001", "2020-05-05"));
        assertTrue(has(territory, "14000", "2026-05-05"));
        assertFalse(has(territory, "40", "2020-05-05"));
        assertFalse(has(territory, "16000", "2020-05-05"));
    }

    @Test
    void aUnitDoesNotHoldWhatIsAboveIt() {
        var units = new Units(List.of(province("38", "2004-01-01", null), commune("14000", "38", "2004-01-01", null)));
        var territory = units.territory("14000", day("2024-01-01"));
        assertTrue(has(territory, "14000", "2024-05-05"));
        assertFalse(has(territory, "38", "2024-05-05"));
    }

    @Test
    void afterAMergerTheNewUnitHoldsAllItWasMadeOf() {
        var territory = new Units(caMauAndBacLieu()).territory("96", day("2026-01-01"));
        assertTrue(has(territory, "96", "2026-01-01"));
        assertTrue(has(territory, "96", "2024-01-01"));
        assertTrue(has(territory, "95", "2024-01-01"));
    }

    @Test
    void aCodeMeansTheUnitOfThatDay() {
        var territory = new Units(caMauAndBacLieu()).territory("96", day("2023-01-01"));
        assertTrue(has(territory, "96", "2025-06-30"));
        assertFalse(has(territory, "96", "2025-07-01"), "the new Cà Mau is more than the old one");
        assertFalse(has(territory, "95", "2024-01-01"));
    }

    @Test
    void aMergedPartKeepsWhatWasItsOwn() {
        var territory = new Units(caMauAndBacLieu()).territory("95", day("2025-06-30"));
        assertTrue(has(territory, "95", "2024-01-01"));
        assertFalse(has(territory, "96", "2026-01-01"));
    }

    @Test
    void whatASplitMakesUncertainShowsWhereAllPartsLie() {
        var units = new Units(List.of(
                nation(),
                province("10", "2004-01-01", null),
                province("20", "2004-01-01", null),
                commune("30000", "10", "2004-01-01", "2024-12-31", "30001", "30002"),
                commune("30001", "10", "2025-01-01", null),
                commune("30002", "10", "2025-01-01", null),
                commune("40000", "10", "2004-01-01", "2024-12-31", "40001", "40002"),
                commune("40001", "10", "2025-01-01", null),
                commune("40002", "20", "2025-01-01", null)));
        assertFalse(has(units.territory("30001", day("2025-01-01")), "30000", "2024-05-05"));
        assertFalse(has(units.territory("30002", day("2025-01-01")), "30000", "2024-05-05"));
        assertTrue(has(units.territory("10", day("2025-01-01")), "30000", "2024-05-05"));
        assertTrue(has(units.territory("30000", day("2024-01-01")), "30001", "2026-05-05"), "all it was made of");
        assertTrue(has(units.territory("30000", day("2024-01-01")), "30002", "2026-05-05"));
        assertTrue(units.territory("VN", day("2025-01-01")).everywhere());
    }

    @Test
    void aCommuneThatMovedToAnotherProvinceCountsWhereItLayThen() {
        var units = new Units(List.of(
                province("10", "2004-01-01", null),
                province("20", "2004-01-01", null),
                commune("50000", "10", "2004-01-01", "2019-12-31", "50000"),
                commune("50000", "20", "2020-01-01", null)));
        assertTrue(has(units.territory("10", day("2021-01-01")), "50000", "2019-12-31"));
        assertFalse(has(units.territory("10", day("2021-01-01")), "50000", "2020-01-01"));
        assertFalse(has(units.territory("20", day("2021-01-01")), "50000", "2019-12-31"));
        assertTrue(has(units.territory("20", day("2021-01-01")), "50000", "2020-01-01"));
    }

    @Test
    void anOldPlanSeesLaterCommunesOnlyWhereThatIsCertain() {
        var all = new ArrayList<>(caMauAndBacLieu());
        all.add(commune("60001", "96", "2004-01-01", "2025-06-30", "60000"));
        all.add(commune("60002", "96", "2004-01-01", "2025-06-30", "60000"));
        all.add(commune("60003", "96", "2004-01-01", "2025-06-30", "70000"));
        all.add(commune("60004", "95", "2004-01-01", "2025-06-30", "70000"));
        all.add(commune("60000", "96", "2025-07-01", null));
        all.add(commune("70000", "96", "2025-07-01", null));
        all.add(commune("80000", "96", "2025-07-01", null));
        var old = new Units(all).territory("96", day("2023-05-22"));
        assertTrue(has(old, "60001", "2024-01-01"));
        assertTrue(has(old, "60000", "2026-01-01"), "made of communes of the old province only");
        assertFalse(has(old, "70000", "2026-01-01"), "made of communes of both");
        assertFalse(has(old, "80000", "2026-01-01"), "nothing is known of what it was made of");
        var current = new Units(all).territory("96", day("2026-01-01"));
        for (var code : List.of("60001", "60002", "60003", "60004")) assertTrue(has(current, code, "2024-01-01"), code);
        for (var code : List.of("60000", "70000", "80000")) assertTrue(has(current, code, "2026-01-01"), code);
    }

    @Test
    void aRenamedProvinceIsOneTerritory() {
        var units = new Units(List.of(
                province("46", "2004-01-01", "2024-12-31", "46"),
                province("46", "2025-01-01", null),
                commune("19000", "46", "2004-01-01", null)));
        for (var asked : List.of("2022-02-22", "2026-01-01")) {
            var territory = units.territory("46", day(asked));
            assertTrue(has(territory, "46", "2022-05-05"));
            assertTrue(has(territory, "46", "2026-05-05"));
            assertTrue(has(territory, "19000", "2022-05-05"));
            assertTrue(has(territory, "19000", "2026-05-05"));
        }
    }

    @Test
    void aUnitHoldsNoFactsFromOutsideItsOwnDays() {
        var units =
                new Units(List.of(province("38", "2004-01-01", null), commune("1", "38", "2010-01-01", "2020-12-31")));
        var territory = units.territory("38", day("2024-01-01"));
        assertFalse(has(territory, "1", "2009-12-31"));
        assertFalse(has(territory, "1", "2021-01-01"));
    }

    @Test
    void theNationIsEverywhere() {
        assertTrue(
                new Units(List.of(nation())).territory("VN", day("2024-01-01")).everywhere());
    }

    @Test
    void anUnknownCodeMeansItselfOnly() {
        var territory = new Units(caMauAndBacLieu()).territory("99", day("2024-01-01"));
        assertTrue(has(territory, "99", "1990-01-01"));
        assertTrue(has(territory, "99", "2099-01-01"));
        assertFalse(has(territory, "96", "2024-01-01"));
    }

    @Test
    void anUnknownSuccessorMakesItUncertain() {
        var units = new Units(List.of(
                province("96", "2025-07-01", null),
                commune("1", "95", "2004-01-01", "2025-06-30", "2", "3"),
                commune("2", "96", "2025-07-01", null)));
        assertFalse(has(units.territory("96", day("2026-01-01")), "1", "2024-01-01"));
    }

    @Test
    void circlesInBadDataEnd() {
        var units = new Units(List.of(
                province("10", "2004-01-01", null),
                commune("1", "2", "2004-01-01", null),
                commune("2", "1", "2004-01-01", null),
                commune("3", "3", "2004-01-01", null)));
        assertFalse(has(units.territory("10", day("2024-01-01")), "1", "2024-01-01"));
        assertFalse(has(units.territory("10", day("2024-01-01")), "3", "2024-01-01"));
    }

    /** The new Cà Mau is read before the end of the old one is: for that moment both hold the code. */
    @Test
    void whileACodeChangesHandsNoDayIsInATerritoryTwice() {
        var units = new Units(List.of(
                province("96", "2004-01-01", null),
                province("96", "2025-07-01", null),
                commune("1", "96", "2004-01-01", null),
                commune("1", "96", "2025-07-01", null)));
        for (var day : List.of("2024-01-01", "2025-07-01", "2026-01-01")) {
            var spans = units.territory("96", day("2026-01-01")).spans();
            for (var code : List.of("96", "1")) {
                var holding = spans.stream()
                        .filter(span -> span.code().equals(code))
                        .filter(span ->
                                !span.from().isAfter(day(day)) && !span.to().isBefore(day(day)))
                        .count();
                assertTrue(holding <= 1, code + " on " + day + " is held " + holding + " times");
            }
        }
    }

    @Test
    void aUnitThatBeginsWithinThePeriodIsReadOnItsFirstDay() {
        var units = new Units(List.of(
                commune("1", "38", "2004-01-01", "2025-06-30", "3"),
                commune("2", "38", "2004-01-01", "2025-06-30", "3"),
                commune("3", "38", "2025-07-01", null)));
        var territory = units.territory("3", day("2025-01-01"), day("2025-12-31"));
        assertTrue(has(territory, "3", "2025-08-01"));
        assertTrue(has(territory, "1", "2025-03-01"));
        assertFalse(has(units.territory("3", day("2024-01-01"), day("2024-12-31")), "1", "2024-03-01"));
    }

    @Test
    void theOrderOfTheCatalogueDoesNotMatter() {
        var units = new ArrayList<UnitFact>(caMauAndBacLieu());
        var forward = new Units(units).territory("96", day("2026-01-01"));
        var backward = new Units(units.reversed()).territory("96", day("2026-01-01"));
        assertEquals(Set.copyOf(forward.spans()), Set.copyOf(backward.spans()));
    }

    private static boolean has(Units.Territory territory, String code, String on) {
        var day = day(on);
        return territory.everywhere()
                || territory.spans().stream()
                        .anyMatch(span -> span.code().equals(code)
                                && !span.from().isAfter(day)
                                && !span.to().isBefore(day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
