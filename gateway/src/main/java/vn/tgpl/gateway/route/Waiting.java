package vn.tgpl.gateway.route;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Calls that wait, each for the same time, on one event loop. One timer looks at the oldest of them now and then: a timer
 * for each call would cost more than the call's own bookkeeping.
 */
final class Waiting {
    private static final long LOOKS = 20;
    private static final long LONGEST_MS = 250;

    private final long patienceNs;
    private final Ticket ends = new Ticket(null, 0);

    Waiting(Vertx vertx, Duration patience) {
        patienceNs = patience.toNanos();
        ends.older = ends.newer = ends;
        var every = Math.clamp(patience.toMillis() / LOOKS, 1, LONGEST_MS);
        vertx.setPeriodic(every, _ -> look(System.nanoTime()));
    }

    /** {@code late} runs when {@link Ticket#end} has not been called in time. */
    Ticket await(Runnable late) {
        var ticket = new Ticket(late, System.nanoTime() + patienceNs);
        ticket.older = ends.older;
        ticket.newer = ends;
        ends.older.newer = ticket;
        ends.older = ticket;
        return ticket;
    }

    private void look(long now) {
        for (var oldest = ends.newer; oldest != ends && now - oldest.until >= 0; oldest = ends.newer) {
            oldest.end();
            oldest.late.run();
        }
    }

    static final class Ticket {
        private final Runnable late;
        private final long until;
        private Ticket older;
        private Ticket newer;

        private Ticket(Runnable late, long until) {
            this.late = late;
            this.until = until;
        }

        /** Nothing is waited for any more; saying so twice does no harm. */
        void end() {
            older.newer = newer;
            newer.older = older;
            older = newer = this;
        }

        boolean ended() {
            return newer == this;
        }
    }
}
