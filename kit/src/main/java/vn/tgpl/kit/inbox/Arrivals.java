package vn.tgpl.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kit.access.ConsistencyToken.Seen;
import vn.tgpl.kit.identity.Who;

/** Whether what a client has written elsewhere has arrived here yet. */
@ApplicationScoped
public class Arrivals {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** Each waits on a thread of its own: nobody may take so many that others find none. */
    private static final int WAITING = 12;

    private static final int WAITING_OF_ONE = 2;

    private final AgroalDataSource dataSource;
    private final Instance<Following> following;
    private final Who who;
    private final Semaphore waiting = new Semaphore(WAITING);
    private final Map<String, Integer> waitingOf = new ConcurrentHashMap<>();

    Arrivals(AgroalDataSource dataSource, Instance<Following> following, Who who) {
        this.dataSource = dataSource;
        this.following = following;
        this.who = who;
    }

    boolean await(ConsistencyToken token, Duration limit) {
        return missing(token, limit).isEmpty();
    }

    /**
     * What has not arrived after waiting {@code limit} at most, or at once when too many wait already; only aggregates on
     * the topics that this service follows are waited for.
     */
    public List<Seen> missing(ConsistencyToken token, Duration limit) {
        if (!following.isResolvable()) return List.of();
        var topics = following.get().topics();
        var expected = token.seen().stream()
                .filter(seen -> topics.contains(seen.type().topic()))
                .toList();
        var missing = missing(expected);
        if (missing.isEmpty() || !waiting.tryAcquire()) return missing;
        try {
            return waitFor(missing, limit);
        } finally {
            waiting.release();
        }
    }

    private List<Seen> waitFor(List<Seen> awaited, Duration limit) {
        var subject = String.valueOf(who.subject());
        try {
            if (waitingOf.merge(subject, 1, Integer::sum) > WAITING_OF_ONE) return awaited;
            var deadline = System.nanoTime() + limit.toNanos();
            var missing = awaited;
            while (!missing.isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_AGAIN);
                missing = missing(missing);
            }
            return missing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return awaited;
        } finally {
            waitingOf.computeIfPresent(subject, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private List<Seen> missing(List<Seen> expected) {
        if (expected.isEmpty()) return List.of();
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("SELECT seq FROM inbox_seen WHERE aggregate_id = ? AND seq >= ?")) {
            var missing = new ArrayList<Seen>();
            for (var seen : expected) {
                statement.setObject(1, seen.id());
                statement.setLong(2, seen.version());
                try (var row = statement.executeQuery()) {
                    if (!row.next()) missing.add(seen);
                }
            }
            return missing;
        } catch (SQLException e) {
            throw new IllegalStateException("arrivals not readable", e);
        }
    }
}
