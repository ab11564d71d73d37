package vn.tgpl.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DoorstepTest {
    @Test
    void oneAddressCannotTakeThePlacesOfAll() {
        var doorstep = new Doorstep(4, 2);
        assertTrue(doorstep.admits("a") && doorstep.admits("a"));
        assertFalse(doorstep.admits("a"));
        assertTrue(doorstep.admits("b"));
    }

    @Test
    void allTogetherHaveALimitToo() {
        var doorstep = new Doorstep(2, 2);
        assertTrue(doorstep.admits("a") && doorstep.admits("b"));
        assertFalse(doorstep.admits("c"));
    }

    @Test
    void whoLeavesMakesRoom() {
        var doorstep = new Doorstep(2, 1);
        assertTrue(doorstep.admits("a") && doorstep.admits("b"));
        doorstep.left("a");
        assertFalse(doorstep.admits("b"));
        assertTrue(doorstep.admits("a"));
    }
}
