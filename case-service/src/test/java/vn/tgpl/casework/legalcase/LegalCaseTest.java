package vn.tgpl.casework.legalcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;

class LegalCaseTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);

    @Test
    void aCaseIsAcceptedAssignedAndClosed() {
        var legalCase = accepted();
        assertEquals(CaseStatus.ACCEPTED, legalCase.status);
        legalCase.assign(toAnOfficer());
        assertEquals(CaseStatus.ASSIGNED, legalCase.status);
        legalCase.close(as("COMPLETED", true));
        assertEquals(CaseStatus.CLOSED, legalCase.status);
    }

    @Test
    void itIsNotAssignedAgain() {
        var legalCase = accepted();
        legalCase.assign(toAnOfficer());
        assertRefused(CaseRefusal.NOT_ACCEPTED, () -> legalCase.assign(toAnOfficer()));
    }

    @Test
    void whatNobodyHandledIsNotCompletedButCanEnd() {
        var legalCase = accepted();
        assertRefused(CaseRefusal.COMPLETED_WITHOUT_ASSIGNMENT, () -> legalCase.close(as("COMPLETED", null)));
        legalCase.close(as("SUSPENDED_BY_LAW", null));
        assertEquals(CaseStatus.CLOSED, legalCase.status);
        assertNull(legalCase.fact().assignment());
    }

    @Test
    void theEndIsFinal() {
        var legalCase = accepted();
        legalCase.close(as("DISCONTINUED", null));
        assertRefused(CaseRefusal.ALREADY_CLOSED, () -> legalCase.close(as("DISCONTINUED", null)));
        assertRefused(CaseRefusal.NOT_ACCEPTED, () -> legalCase.assign(toAnOfficer()));
    }

    @Test
    void aCorrectionChangesEverythingButStatusOrganisationAndCode() {
        var legalCase = accepted();
        legalCase.assign(toAnOfficer());
        legalCase.close(as("COMPLETED", true));
        legalCase.correct(new Bodies.Correct(
                "00004",
                "CONSULTATION",
                "LAND",
                "ELDERLY",
                null,
                DAY.plusDays(1),
                null,
                as("COMPLETED", null),
                "Nhập nhầm"));
        var fact = legalCase.fact();
        assertEquals("CLOSED", fact.status());
        assertEquals("HN-TT", fact.organisation());
        assertEquals("00004", fact.unit());
        assertEquals(List.of(), fact.programmes());
        assertEquals("LEGAL_AID_OFFICER", fact.assignment().type());
        assertNull(fact.closed().successful());
        assertEquals("HN-TT.TGTT.01.2024", legalCase.code);
    }

    @Test
    void theCodeIsOrganisationFormNumberAndYear() {
        assertEquals("TT.TV.01.2018", CaseLedger.code("TT", "CONSULTATION", 1, 2018));
        assertEquals("CN1.TGTT.01.2018", CaseLedger.code("CN1", "LITIGATION", 1, 2018));
        assertEquals("HN-TT.DDNTT.117.2026", CaseLedger.code("HN-TT", "OUT_OF_COURT", 117, 2026));
    }

    private static LegalCase accepted() {
        var acceptance = new Acceptance(
                UUID.randomUUID(), DAY, "HN-TT", "00001", "LITIGATION", "CRIMINAL", "CHILD", List.of(), DAY);
        return new LegalCase(acceptance, "HN-TT.TGTT.01.2024");
    }

    private static Bodies.Assign toAnOfficer() {
        return new Bodies.Assign(UUID.randomUUID(), "LEGAL_AID_OFFICER", DAY.plusDays(1));
    }

    private static Bodies.Close as(String reason, Boolean successful) {
        return new Bodies.Close(DAY.plusDays(90), reason, successful);
    }

    private static void assertRefused(CaseRefusal reason, Runnable attempt) {
        assertEquals(reason, assertThrows(Refusal.class, attempt::run).reason());
    }
}
