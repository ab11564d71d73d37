package vn.tgpl.gateway.route;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.tgpl.gateway.problem.Fault;

/**
 * Calls of one kind to one service: so many run, so many wait for so long, and no others enter. What fills one lane
 * leaves the others free, and no caller has more than a share of a lane. Shared by all event loops.
 */
final class Lane {
    /** This part of the room to wait in is each caller's at most. */
    private static final int PART = 8;

    private final int places;
    private final int room;
    private final int each;
    private final int roomOfEach;
    private final double rest;
    private final long patienceMs;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private final Map<String, Share> shares = new HashMap<>();
    private int taken;

    /**
     * @param each places that one caller may have
     * @param rest so many times as long as it was used a place then stays empty
     */
    Lane(int places, int room, int each, double rest, long patienceMs) {
        this.places = places;
        this.room = room;
        this.each = each;
        this.rest = rest;
        this.roomOfEach = Math.max(1, room / PART);
        this.patienceMs = patienceMs;
    }

    /** Runs one of the two, on this context: {@code go} must be followed by {@link #leave}. */
    void enter(Vertx vertx, String caller, Runnable go, Consumer<Fault> refused) {
        if (takes(caller)) go.run();
        else queue(vertx, caller, go, refused);
    }

    private synchronized boolean takes(String caller) {
        if (taken >= places) return false;
        var share = shares.computeIfAbsent(caller, _ -> new Share());
        if (share.taken >= each) return false;
        taken++;
        share.taken++;
        return true;
    }

    private void queue(Vertx vertx, String caller, Runnable go, Consumer<Fault> refused) {
        var waiter = new Waiter(vertx.getOrCreateContext(), caller, go);
        var timer = vertx.setTimer(patienceMs, _ -> {
            var fault = giveUp(waiter);
            if (fault != null) refused.accept(fault);
        });
        waiter.timer = timer;
        boolean free;
        Fault fault = null;
        synchronized (this) {
            free = takes(caller);
            if (!free) fault = wait(waiter);
        }
        if (!free && fault == null) return;
        vertx.cancelTimer(timer);
        if (free) go.run();
        else refused.accept(fault);
    }

    /** Null, or why not. */
    private Fault wait(Waiter waiter) {
        if (waiting.size() >= room) return Fault.OVERLOADED;
        var share = shares.computeIfAbsent(waiter.caller, _ -> new Share());
        if (share.waiting >= roomOfEach) return Fault.TOO_MANY_AT_ONCE;
        share.waiting++;
        waiting.add(waiter);
        return null;
    }

    /** Null when it does not wait any more. */
    private synchronized Fault giveUp(Waiter waiter) {
        if (!waiting.remove(waiter)) return null;
        var share = shares.get(waiter.caller);
        share.waiting--;
        tidy(waiter.caller, share);
        return share.taken >= each ? Fault.TOO_MANY_AT_ONCE : Fault.OVERLOADED;
    }

    /** @param used for how many ns */
    void leave(Vertx vertx, String caller, long used) {
        if (rest == 0) free(vertx, caller);
        else vertx.setTimer(1 + (long) (rest * used / 1e6), _ -> free(vertx, caller));
    }

    private void free(Vertx vertx, String caller) {
        var next = next(caller);
        if (next == null) return;
        vertx.cancelTimer(next.timer);
        next.context.runOnContext(_ -> next.go.run());
    }

    /** Who has waited longest of those whose share allows it: one place became free, so it is one at most. */
    private synchronized Waiter next(String caller) {
        taken--;
        var left = shares.get(caller);
        left.taken--;
        tidy(caller, left);
        for (var waiters = waiting.iterator(); waiters.hasNext(); ) {
            var waiter = waiters.next();
            var share = shares.get(waiter.caller);
            if (share.taken >= each) continue;
            waiters.remove();
            share.waiting--;
            share.taken++;
            taken++;
            return waiter;
        }
        return null;
    }

    private void tidy(String caller, Share share) {
        if (share.taken == 0 && share.waiting == 0) shares.remove(caller);
    }

    private static final class Share {
        private int taken;
        private int waiting;
    }

    private static final class Waiter {
        private final Context context;
        private final String caller;
        private final Runnable go;
        private long timer;

        Waiter(Context context, String caller, Runnable go) {
            this.context = context;
            this.caller = caller;
            this.go = go;
        }
    }
}
