package vn.tgpl.gateway.route;

import java.util.concurrent.atomic.AtomicInteger;

/** One repetition for every ten calls, and a few at hand: repeating must not become a load of its own. */
final class RetryBudget {
    private static final int PRICE = 10;
    private static final int MOST = 10 * PRICE;

    private final AtomicInteger saved = new AtomicInteger(MOST);

    void called() {
        if (saved.get() < MOST) saved.incrementAndGet();
    }

    boolean allows() {
        return saved.getAndUpdate(points -> points >= PRICE ? points - PRICE : points) >= PRICE;
    }
}
