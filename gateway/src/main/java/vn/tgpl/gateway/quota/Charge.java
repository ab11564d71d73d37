package vn.tgpl.gateway.quota;

import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;

/**
 * How a call was charged.
 *
 * @param client null when a remote address was
 * @param payer whoever was: a client, a person within a shared client, an address
 */
public record Charge(
        boolean granted,
        String client,
        String payer,
        long capacity,
        long periodSeconds,
        long left,
        long waitNanos,
        long fullNanos) {

    static Charge of(Purse purse, ConsumptionProbe probe) {
        return new Charge(
                probe.isConsumed(),
                purse.client(),
                purse.payer(),
                purse.limit().capacity(),
                purse.limit().period().toSeconds(),
                probe.getRemainingTokens(),
                probe.getNanosToWaitForRefill(),
                probe.getNanosToWaitForReset());
    }

    /** Seconds until the refused call can be paid for; never 0. */
    public long retryAfter() {
        return Math.max(1, up(waitNanos));
    }

    /** {@code RateLimit} as in the IETF draft: what is left, and seconds until all of it is back. */
    public String state() {
        return "\"" + name() + "\";r=" + left + ";t=" + up(fullNanos);
    }

    /** {@code RateLimit-Policy}: what may be spent in how many seconds. */
    public String policy() {
        return "\"" + name() + "\";q=" + capacity + ";w=" + periodSeconds;
    }

    String name() {
        return client == null ? "address" : "client";
    }

    private static long up(long nanos) {
        var second = TimeUnit.SECONDS.toNanos(1);
        return (nanos + second - 1) / second;
    }
}
