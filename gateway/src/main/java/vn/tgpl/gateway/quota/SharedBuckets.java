package vn.tgpl.gateway.quota;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Quotas that several gateways hold together, in PostgreSQL. While it is away, {@link #take} fails at once. */
final class SharedBuckets implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SharedBuckets.class.getName());
    static final int CONNECTIONS = 4;
    private static final int WAITING = 256;
    /** How long a database that failed is left alone. */
    private static final long REST_NS = Duration.ofSeconds(2).toNanos();

    private static final long CLEAN_NS = Duration.ofMinutes(1).toNanos();

    private final Vertx vertx;
    private final AgroalDataSource database;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final ThreadPoolExecutor threads;
    /** Who was refused until when, so that a caller who goes on asking costs the database nothing. */
    private final Cache<String, Refusal> refused =
            Caffeine.newBuilder().maximumSize(10_000).executor(Runnable::run).build();

    private volatile boolean up = true;
    private volatile boolean prepared;
    private volatile long askAfter = System.nanoTime();
    private volatile long cleanAfter = System.nanoTime() + CLEAN_NS;

    private record Refusal(long cost, long until, ConsumptionProbe probe) {}

    SharedBuckets(Vertx vertx, AgroalDataSource database, Duration patience) {
        this.vertx = vertx;
        this.database = database;
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table(QuotaTable.NAME)
                .requestTimeout(patience)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
        threads = new ThreadPoolExecutor(
                CONNECTIONS, CONNECTIONS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    var thread = new Thread(work, "quota");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    boolean up() {
        return up;
    }

    /** The future ends on the caller's own context. */
    Future<ConsumptionProbe> take(Purse purse, long cost) {
        var known = refused.getIfPresent(purse.key());
        if (known != null && cost >= known.cost) {
            var left = known.until - System.nanoTime();
            if (left > 0) {
                var full = known.probe.getNanosToWaitForReset();
                return Future.succeededFuture(
                        ConsumptionProbe.rejected(known.probe.getRemainingTokens(), left, Math.max(left, full)));
            }
        }
        if (!up && System.nanoTime() - askAfter < 0) return Future.failedFuture("resting");
        var context = vertx.getOrCreateContext();
        var promise = Promise.<ConsumptionProbe>promise();
        try {
            threads.execute(() -> work(purse, cost, context, promise));
        } catch (RejectedExecutionException full) {
            return Future.failedFuture(full);
        }
        return promise.future();
    }

    private void work(Purse purse, long cost, Context context, Promise<ConsumptionProbe> promise) {
        // Those that queued up before the first failure must not each wait for another one.
        if (!up && System.nanoTime() - askAfter < 0) {
            context.runOnContext(_ -> promise.fail("resting"));
            return;
        }
        try {
            prepare();
            var probe = probe(purse, cost);
            if (!probe.isConsumed()) {
                var until = System.nanoTime() + probe.getNanosToWaitForRefill();
                refused.put(purse.key(), new Refusal(cost, until, probe));
            }
            if (!up) LOG.log(INFO, "quotas are shared again");
            up = true;
            context.runOnContext(_ -> promise.complete(probe));
        } catch (RuntimeException | SQLException failure) {
            askAfter = System.nanoTime() + REST_NS;
            // It may come back as another one, empty; and each kept connection would fail once more.
            prepared = false;
            database.flush(AgroalDataSource.FlushMode.ALL);
            if (up) LOG.log(WARNING, "quotas cannot be shared, this gateway counts by itself: {0}", failure);
            up = false;
            context.runOnContext(_ -> promise.fail(failure));
        }
    }

    private ConsumptionProbe probe(Purse purse, long cost) {
        var bucket = buckets.getProxy(purse.shared(), purse::configuration);
        if (cost > 0) return bucket.tryConsumeAndReturnRemaining(cost);
        var left = Math.max(0, bucket.getAvailableTokens());
        return ConsumptionProbe.consumed(left, OwnBuckets.nanosUntilFull(purse, left));
    }

    private void prepare() throws SQLException {
        if (!prepared) QuotaTable.create(database);
        prepared = true;
        if (System.nanoTime() - cleanAfter > 0) {
            cleanAfter = System.nanoTime() + CLEAN_NS;
            buckets.removeExpired(1000);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }
}
