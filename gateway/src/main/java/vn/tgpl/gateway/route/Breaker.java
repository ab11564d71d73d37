package vn.tgpl.gateway.route;

/**
 * Keeps calls away from a service that does not answer. After some failures in a row it opens; when it has rested, one
 * call tries the service and decides. Any answer counts as one, refusals and errors included.
 */
final class Breaker {
    enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private final int limit;
    private final long restNs;
    private volatile State state = State.CLOSED;
    private volatile int failures;
    private long restedAt;

    Breaker(int limit, long restNs) {
        this.limit = limit;
        this.restNs = restNs;
    }

    State state() {
        return state;
    }

    /** Whoever is admitted must report one of the three ends. */
    boolean admits(long now) {
        return state == State.CLOSED || probes(now);
    }

    private synchronized boolean probes(long now) {
        if (state == State.OPEN && now - restedAt >= 0) {
            state = State.HALF_OPEN;
            return true;
        }
        return state == State.CLOSED;
    }

    void answered() {
        if (failures != 0 || state != State.CLOSED) close();
    }

    private synchronized void close() {
        failures = 0;
        state = State.CLOSED;
    }

    synchronized void failed(long now) {
        failures++;
        if (state == State.HALF_OPEN || failures >= limit) {
            state = State.OPEN;
            restedAt = now + restNs;
        }
    }

    /** The caller went away before it was decided: the next one tries. */
    synchronized void undecided(long now) {
        if (state != State.HALF_OPEN) return;
        state = State.OPEN;
        restedAt = now;
    }
}
