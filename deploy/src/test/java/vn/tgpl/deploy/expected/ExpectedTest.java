package vn.tgpl.deploy.expected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedTest {
    private static final LocalDate AFTERWARDS = LocalDate.of(2026, 1, 1);
    private static final String EVENTS = "{'indicator':'COMM_EVENTS','recurrence':'ONCE'}";

    @TempDir
    Path folder;

    private SmallSample sample;

    @BeforeEach
    void anEmptySample() {
        sample = new SmallSample(folder);
    }

    @Test
    void anActivityOfTwoProgrammesCountsOnceInEachAndOnceInTheTotal() throws Exception {
        sample.target(EVENTS)
                .target("{'indicator':'COMM_EVENTS','recurrence':'ONCE','programme':'P'}")
                .target("{'indicator':'COMM_EVENTS','recurrence':'ONCE','programme':'Q'}")
                .event("A", "2024-03-01", "00013", "'P','Q'", "", 10)
                .event("B", "2024-03-02", "00013", "'P'", "", 20);

        assertEquals(List.of("2", "2", "1"), actuals());
    }

    @Test
    void aYearlyTargetIsOneLinePerCalendarYearCutToItsPeriod() throws Exception {
        sample.target("{'indicator':'COMM_EVENTS','recurrence':'YEARLY','bound':{'low':1,'high':1}}")
                .event("A", "2023-06-30", "00013", "", "", 10)
                .event("B", "2023-07-01", "00013", "", "", 10)
                .event("C", "2024-12-31", "00013", "", "", 10)
                .event("D", "2024-01-01", "00013", "", "", 10)
                .event("E", "2025-01-01", "00013", "", "", 10);

        List<ExpectedLine> lines = sample.expected().lines(AFTERWARDS);

        assertEquals(
                List.of("2023-07-01 2023-12-31 1 MET", "2024-01-01 2024-12-31 2 EXCEEDED"),
                lines.stream()
                        .map(line -> "%s %s %s %s".formatted(line.from(), line.to(), line.actual(), line.status()))
                        .toList());
    }

    @Test
    void onlyWhatHappenedUpToTheDayOfTheQuestionCounts() throws Exception {
        sample.target(EVENTS)
                .event("A", "2024-03-01", "00013", "", "", 10)
                .event("B", "2024-03-02", "00013", "", "", 10);

        assertEquals(
                BigDecimal.ONE,
                sample.expected().lines(LocalDate.of(2024, 3, 1)).getFirst().actual());
    }

    @Test
    void aCorrectionReplacesEverythingItSaysAgain() throws Exception {
        sample.target("{'indicator':'COMM_ATTENDANCES','recurrence':'ONCE'}")
                .target("{'indicator':'COMM_EVENTS','recurrence':'ONCE','unit':'96'}")
                .target("{'indicator':'COMM_EVENTS','recurrence':'ONCE','programme':'P'}")
                .target("{'indicator':'COMM_EVENTS','recurrence':'ONCE','unit':'VN'}")
                .event("A", "2024-03-01", "00013", "'P'", "", 10)
                .event("B", "2024-03-01", "00013", "'P'", "", 10)
                .event("C", "2024-03-01", "00013", "'P'", "", 10)
                .step("A", "correct", SmallSample.state("2024-03-01", "00013", "'P'", 25))
                .step("B", "correct", SmallSample.state("2024-03-01", "32098", "", 40))
                .step("C", "correct", SmallSample.state("2022-03-01", "00013", "'P'", 10));

        assertEquals(List.of("25", "1", "1", "2"), actuals());
    }

    @Test
    void whatWasCancelledPostponedVoidedOrOnlyPlannedCountsNowhere() throws Exception {
        String planned = "'path':'/activities','body':{'kind':'COMM_EVENT'}";
        sample.target(EVENTS)
                .step("A", "POST", planned)
                .step("B", "POST", planned)
                .step("B", "cancel", "'body':{'reason':'r'}")
                .step("C", "POST", planned)
                .step("C", "postpone", "'body':{'reason':'r'}")
                .event("D", "2024-03-01", "00013", "", "", 10)
                .step("D", "void", "'body':{'reason':'r'}");

        assertEquals(List.of("0"), actuals());
    }

    @Test
    void eventsForWomenAreNotGeneralOnes() throws Exception {
        sample.target("{'indicator':'COMM_EVENTS_GENERAL','recurrence':'ONCE'}")
                .target("{'indicator':'COMM_EVENTS_WOMEN','recurrence':'ONCE'}")
                .event("A", "2024-03-01", "00013", "", "'POOR','FEMALE'", 10)
                .event("B", "2024-03-01", "00013", "", "'POOR'", 10)
                .event("C", "2024-03-01", "00013", "", "", 10);

        assertEquals(List.of("2", "1"), actuals());
    }

    @Test
    void anActivityOfTheWholeProvinceCountsInTheProvinceOnly() throws Exception {
        sample.target(EVENTS)
                .target("{'indicator':'COMM_EVENTS','recurrence':'ONCE','unit':'00013'}")
                .event("A", "2024-03-01", "01", "", "", 10)
                .event("B", "2024-03-01", "32098", "", "", 10);

        assertEquals(List.of("1", "0"), actuals());
    }

    @Test
    void casesCountOnTheDayOfAcceptanceOrOfClosingAndRatesFromSums() throws Exception {
        litigation("R1", "C1", "2023-12-30", "2024-02-01", "'reason':'COMPLETED','successful':true");
        litigation("R2", "C2", "2024-01-02", "2024-02-02", "'reason':'COMPLETED','successful':false");
        litigation("R3", "C3", "2024-01-03", "2024-02-03", "'reason':'COMPLETED','successful':false");
        litigation("R4", "C4", "2024-01-04", "2024-02-04", "'reason':'DISCONTINUED'");
        request("R5", "2024-01-05");
        sample.step("R5", "refuse", "'body':{'reason':'REFUSE_UNLAWFUL','on':'2024-01-06'}");

        Expected expected = sample.expected();
        Map<String, Figure> figures = expected.programme("P", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

        assertEquals(3, figures.get("CASES_ACCEPTED").facts());
        assertEquals(4, figures.get("CASES_CLOSED").facts());
        assertEquals(3, figures.get("LITIGATION_CASES_COMPLETED").facts());
        assertEquals(new Figure(new BigDecimal("33.33"), 3), figures.get("LITIGATION_SUCCESS_RATE"));
        assertEquals(0, figures.get("REQUESTS_RECEIVED").facts(), "a request serves no programme");
        assertNull(expected.programme("Q", LocalDate.MIN, LocalDate.MAX)
                .get("LITIGATION_SUCCESS_RATE")
                .actual());
    }

    @Test
    void aCaseMovesWithItsCorrection() throws Exception {
        sample.target("{'indicator':'CASES_COMPLETED','recurrence':'ONCE'}")
                .target("{'indicator':'CASES_COMPLETED','recurrence':'ONCE','unit':'96'}")
                .target("{'indicator':'REQUESTS_RECEIVED','recurrence':'ONCE'}");
        litigation("R1", "C1", "2024-01-01", "2024-02-01", "'reason':'COMPLETED'");
        litigation("R2", "C2", "2024-01-01", "2024-02-01", "'reason':'COMPLETED'");
        String rest =
                "'form':'LITIGATION','field':'CIVIL','category':'CHILD','programmes':[],'acceptedOn':'2024-01-01'";
        sample.step(
                "C1",
                "correct",
                "'body':{'unit':'32098',%s,'closed':{'on':'2024-02-01','reason':'COMPLETED'}}".formatted(rest));
        sample.step(
                "C2",
                "correct",
                "'body':{'unit':'00013',%s,'closed':{'on':'2024-02-01','reason':'DISCONTINUED'}}".formatted(rest));

        assertEquals(List.of("0", "1", "2"), actuals());
    }

    private List<String> actuals() throws Exception {
        return sample.expected().lines(AFTERWARDS).stream()
                .map(line -> line.actual().toPlainString())
                .toList();
    }

    private void request(String ref, String day) {
        sample.step(ref, "POST", """
                'path':'/requests','body':{'receivedOn':'%s','organisation':'HN-TT','unit':'00013'}""".formatted(day));
    }

    private void litigation(String request, String ref, String accepted, String closed, String how) {
        request(request, accepted);
        sample.step(request, "accept", """
                'as':'%s','body':{'acceptedOn':'%s','form':'LITIGATION','field':'CIVIL','category':'CHILD','programmes':['P']}""".formatted(ref, accepted));
        sample.step(ref, "close", "'body':{'on':'%s',%s}".formatted(closed, how));
    }
}
