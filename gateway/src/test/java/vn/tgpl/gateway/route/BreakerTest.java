package vn.tgpl.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.tgpl.gateway.route.Breaker.State;

class BreakerTest {
    private final Breaker breaker = new Breaker(3, 100);

    @Test
    void itOpensAfterFailuresInARow() {
        fail(2);
        breaker.answered();
        fail(2);
        assertTrue(breaker.admits(10));
        fail(1);
        assertFalse(breaker.admits(10));
    }

    @Test
    void whenItHasRestedOneCallTriesAndDecides() {
        fail(3);
        assertFalse(breaker.admits(99));
        assertTrue(breaker.admits(100));
        assertFalse(breaker.admits(100));
        breaker.answered();
        assertTrue(breaker.admits(100));
        assertEquals(State.CLOSED, breaker.state());
    }

    @Test
    void aTrialThatFailsLetsItRestAgain() {
        fail(3);
        assertTrue(breaker.admits(100));
        breaker.failed(100);
        assertFalse(breaker.admits(199));
        assertTrue(breaker.admits(200));
    }

    @Test
    void aTrialWhoseCallerGoesAwayIsLeftToTheNext() {
        fail(3);
        assertTrue(breaker.admits(100));
        breaker.undecided(101);
        assertTrue(breaker.admits(101));
        assertFalse(breaker.admits(101));
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) breaker.failed(0);
    }
}
