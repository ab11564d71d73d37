package vn.tgpl.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Quotas in this gateway's memory. */
final class OwnBuckets {
    /** Many addresses must not push the clients out, so each sort has its own room. */
    private static final int ROOM = 50_000;

    private final Cache<String, Bucket> clients = room();
    private final Cache<String, Bucket> addresses = room();

    private static Cache<String, Bucket> room() {
        return Caffeine.newBuilder()
                .maximumSize(ROOM)
                .expireAfterAccess(Duration.ofHours(1))
                .executor(Runnable::run)
                .build();
    }

    ConsumptionProbe take(Purse purse, long cost) {
        var bucket = of(purse);
        if (cost > 0) return bucket.tryConsumeAndReturnRemaining(cost);
        var left = Math.max(0, bucket.getAvailableTokens());
        return ConsumptionProbe.consumed(left, nanosUntilFull(purse, left));
    }

    static long nanosUntilFull(Purse purse, long left) {
        var limit = purse.limit();
        return Math.round((double) (limit.capacity() - left)
                / limit.capacity()
                * limit.period().toNanos());
    }

    private Bucket of(Purse purse) {
        var room = purse.client() == null ? addresses : clients;
        var bucket = room.getIfPresent(purse.key());
        return bucket != null
                ? bucket
                : room.get(purse.key(), _ -> Bucket.builder()
                        .addLimit(purse.configuration().getBandwidths()[0])
                        .build());
    }
}
