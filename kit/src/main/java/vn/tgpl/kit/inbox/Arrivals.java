package vn.tgpl.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kit.access.ConsistencyToken.Seen;

/** Whether what a client has written elsewhere has arrived here yet. */
@ApplicationScoped
public class Arrivals {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final AgroalDataSource dataSource;
    private final Instance<Following> following;

    Arrivals(AgroalDataSource dataSource, Instance<Following> following) {
        this.dataSource = dataSource;
        this.following = following;
    }

    boolean await(ConsistencyToken token, Duration limit) {
        return missing(token, limit).isEmpty();
    }

    /**
     * What has not arrived after waiting {@code limit} at most; only aggregates on the topics that this service follows
     * are waited for.
     */
    public List<Seen> missing(ConsistencyToken token, Duration limit) {
        if (!following.isResolvable()) return List.of();
        var topics = following.get().topics();
        var expected = token.seen().stream()
                .filter(seen -> topics.contains(seen.type().topic()))
                .toList();
        var deadline = System.nanoTime() + limit.toNanos();
        var missing = missing(expected);
        while (!missing.isEmpty() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return missing;
            }
            missing = missing(missing);
        }
        return missing;
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
