package vn.tgpl.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final long LONG = 3_600_000;
    private static final long SHORT = 10;

    /** What became of the calls, in order. */
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @AfterAll
    static void end() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void oneCallerHasOnlyItsShareAndTheRestIsForTheOthers() throws InterruptedException {
        var lane = new Lane(4, 16, 2, 0, LONG);
        enter(lane, "greedy", 3);
        enter(lane, "modest", 1);
        assertEquals("greedy goes, greedy goes, modest goes", said(3));
        lane.leave(VERTX, "greedy", 0);
        assertEquals("greedy goes", said(1));
    }

    @Test
    void aFreePlaceGoesToWhoeverWaitedLongestOfThoseWhoMayHaveOne() throws InterruptedException {
        var lane = new Lane(3, 16, 2, 0, LONG);
        enter(lane, "greedy", 3);
        enter(lane, "first", 2);
        enter(lane, "second", 1);
        assertEquals("greedy goes, greedy goes, first goes", said(3));
        lane.leave(VERTX, "first", 0);
        assertEquals("first goes", said(1));
        lane.leave(VERTX, "greedy", 0);
        assertEquals("greedy goes", said(1));
        lane.leave(VERTX, "greedy", 0);
        assertEquals("second goes", said(1));
    }

    @Test
    void oneCallerCannotFillTheRoomToWaitIn() throws InterruptedException {
        var lane = new Lane(4, 16, 1, 0, LONG);
        enter(lane, "greedy", 4);
        assertEquals("greedy goes, greedy TOO_MANY_AT_ONCE", said(2));
        enter(lane, "modest", 1);
        assertEquals("modest goes", said(1));
    }

    @Test
    void whenTheRoomIsFullItIsTheLaneThatIsTooSmall() throws InterruptedException {
        var lane = new Lane(1, 1, 1, 0, LONG);
        enter(lane, "a", 1);
        enter(lane, "b", 1);
        enter(lane, "c", 1);
        assertEquals("a goes, c OVERLOADED", said(2));
    }

    @Test
    void whoWaitsTooLongIsToldWhichOfTheTwoWasTooSmall() throws InterruptedException {
        var lane = new Lane(2, 16, 1, 0, SHORT);
        enter(lane, "a", 2);
        assertEquals("a goes, a TOO_MANY_AT_ONCE", said(2));
        enter(lane, "b", 1);
        enter(lane, "c", 1);
        assertEquals("b goes, c OVERLOADED", said(2));
        lane.leave(VERTX, "a", 0);
        enter(lane, "c", 1);
        assertEquals("c goes", said(1));
    }

    @Test
    void aPlaceThatRestsIsEmptyForSoLongAsItWasUsed() throws InterruptedException {
        var lane = new Lane(4, 16, 1, 2, LONG);
        enter(lane, "crawler", 2);
        assertEquals("crawler goes", said(1));
        var left = System.nanoTime();
        lane.leave(VERTX, "crawler", TimeUnit.MILLISECONDS.toNanos(20));
        enter(lane, "other", 1);
        assertEquals("other goes, crawler goes", said(2));
        assertTrue(System.nanoTime() - left >= TimeUnit.MILLISECONDS.toNanos(40));
    }

    private void enter(Lane lane, String caller, int times) {
        IntStream.range(0, times)
                .forEach(_ -> lane.enter(
                        VERTX, caller, () -> said.add(caller + " goes"), fault -> said.add(caller + " " + fault)));
    }

    private String said(int count) throws InterruptedException {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++) all.append(i == 0 ? "" : ", ").append(said.take());
        return all.toString();
    }
}
