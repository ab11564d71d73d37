package vn.tgpl.planning.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTotalsTest {
    private static final String POVERTY = "POVERTY_2021";

    @Test
    void eachYearIsSummedByItselfAndSoIsWhatHasNone() {
        var totals = BudgetTotals.of(List.of(
                line("CENTRAL", POVERTY, 2024, 80),
                line("CENTRAL", "ETHNIC_2021", 2024, 20),
                line("CENTRAL", POVERTY, 2023, 5),
                line("CENTRAL", POVERTY, null, 7),
                line("LOCAL", null, 2024, 3)));
        assertEquals(
                List.of(
                        new BudgetTotals.OfSource(2023, "CENTRAL", 5),
                        new BudgetTotals.OfSource(2024, "CENTRAL", 100),
                        new BudgetTotals.OfSource(2024, "LOCAL", 3),
                        new BudgetTotals.OfSource(null, "CENTRAL", 7)),
                totals.bySource());
        assertEquals(
                List.of(
                        new BudgetTotals.OfProgramme(2023, POVERTY, 5),
                        new BudgetTotals.OfProgramme(2024, "ETHNIC_2021", 20),
                        new BudgetTotals.OfProgramme(2024, POVERTY, 80),
                        new BudgetTotals.OfProgramme(null, POVERTY, 7)),
                totals.byProgramme());
    }

    @Test
    void whatRidesOnAnotherActivityIsNoMoneyOfAProgramme() {
        var totals = BudgetTotals.of(
                List.of(line("CENTRAL", POVERTY, 2024, 80), line(BudgetLine.INTEGRATED, POVERTY, 2024, 50)));
        assertEquals(List.of(new BudgetTotals.OfProgramme(2024, POVERTY, 80)), totals.byProgramme());
        assertEquals(
                List.of(
                        new BudgetTotals.OfSource(2024, "CENTRAL", 80),
                        new BudgetTotals.OfSource(2024, BudgetLine.INTEGRATED, 50)),
                totals.bySource());
    }

    private static BudgetLine line(String source, String programme, Integer year, long amount) {
        return new BudgetLine(null, programme, null, source, year, amount, "Tập huấn", null);
    }
}
