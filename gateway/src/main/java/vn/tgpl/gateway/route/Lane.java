package vn.tgpl.gateway.route;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Calls of one kind to one service: so many run, so many wait for so long, and no others enter. What fills one lane
 * leaves the others free. Shared by all event loops.
 */
final class Lane {
    private final int places;
    private final int room;
    private final long patienceMs;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int taken;

    Lane(int places, int room, long patienceMs) {
        this.places = places;
        this.room = room;
        this.patienceMs = patienceMs;
    }

    /** Runs one of the two, on this context: {@code go} must be followed by {@link #leave}. */
    void enter(Vertx vertx, Runnable go, Runnable full) {
        boolean free;
        synchronized (this) {
            free = taken < places;
            if (free) taken++;
        }
        if (free) go.run();
        else queue(vertx, go, full);
    }

    private void queue(Vertx vertx, Runnable go, Runnable full) {
        var waiter = new Waiter(vertx.getOrCreateContext(), go);
        var timer = vertx.setTimer(patienceMs, _ -> {
            if (remove(waiter)) full.run();
        });
        waiter.timer = timer;
        boolean waits;
        boolean free;
        synchronized (this) {
            free = taken < places;
            if (free) taken++;
            waits = !free && waiting.size() < room;
            if (waits) waiting.add(waiter);
        }
        if (waits) return;
        vertx.cancelTimer(timer);
        if (free) go.run();
        else full.run();
    }

    private synchronized boolean remove(Waiter waiter) {
        return waiting.remove(waiter);
    }

    void leave(Vertx vertx) {
        Waiter next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) taken--;
        }
        if (next == null) return;
        vertx.cancelTimer(next.timer);
        next.context.runOnContext(_ -> next.go.run());
    }

    private static final class Waiter {
        private final Context context;
        private final Runnable go;
        private long timer;

        Waiter(Context context, Runnable go) {
            this.context = context;
            this.go = go;
        }
    }
}
