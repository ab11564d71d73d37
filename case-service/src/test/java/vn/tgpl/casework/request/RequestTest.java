package vn.tgpl.casework.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;

class RequestTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 11);
    private static final Bodies.Refuse REFUSAL = new Bodies.Refuse("REFUSE_UNLAWFUL", DAY);

    @Test
    void aRefusedRequestStaysRefused() {
        var request = received();
        request.refuse(REFUSAL);
        assertRefused(() -> request.refuse(REFUSAL));
        assertRefused(() -> request.acceptance(acceptance(null)));
        assertEquals(RequestStatus.REFUSED, request.status);
    }

    @Test
    void anAcceptedRequestStaysAccepted() {
        var request = received();
        request.acceptedAs(UUID.randomUUID());
        assertRefused(() -> request.refuse(REFUSAL));
        assertRefused(() -> request.acceptedAs(UUID.randomUUID()));
        assertEquals(RequestStatus.ACCEPTED, request.status);
    }

    @Test
    void theCaseIsForTheCommuneOfTheRequestUnlessAnotherIsNamed() {
        assertEquals("00001", received().acceptance(acceptance(null)).unit());
        assertEquals("00004", received().acceptance(acceptance("00004")).unit());
    }

    private static Request received() {
        return new Request(new Bodies.Receive(DAY, "HN-TT", "00001", "LITIGATION", "CIVIL", null));
    }

    private static Bodies.Accept acceptance(String unit) {
        return new Bodies.Accept(DAY, unit, "LITIGATION", "CIVIL", "CHILD", List.of());
    }

    private static void assertRefused(Runnable attempt) {
        assertEquals(
                RequestRefusal.NOT_RECEIVED,
                assertThrows(Refusal.class, attempt::run).reason());
    }
}
