package vn.tgpl.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BoundTest {

    @Test
    void itsSidesSayHowItReads() {
        assertEquals(Bound.Kind.RANGE, bound("20", "30").kind());
        assertEquals(Bound.Kind.EXACT, bound("20", "20.00").kind());
        assertEquals(Bound.Kind.AT_LEAST, bound("20", null).kind());
        assertEquals(Bound.Kind.AT_MOST, bound(null, "30").kind());
    }

    @Test
    void withoutASideThereIsNoBound() {
        assertNull(Bound.of(null, null));
        assertThrows(IllegalArgumentException.class, () -> new Bound(null, null));
    }

    @Test
    void bothSidesBelongToIt() {
        assertTrue(bound("20", "30").metBy(new BigDecimal("20")));
        assertTrue(bound("20", "30").metBy(new BigDecimal("30.0")));
        assertFalse(bound("20", "30").metBy(new BigDecimal("19.99")));
        assertFalse(bound("20", "30").metBy(new BigDecimal("30.01")));
    }

    @Test
    void onlyAnUpperSideCanBeExceeded() {
        assertTrue(bound(null, "30").exceededBy(new BigDecimal("31")));
        assertFalse(bound(null, "30").exceededBy(new BigDecimal("30")));
        assertFalse(bound("20", null).exceededBy(new BigDecimal("1000000")));
    }

    private static Bound bound(String low, String high) {
        return Bound.of(low == null ? null : new BigDecimal(low), high == null ? null : new BigDecimal(high));
    }
}
