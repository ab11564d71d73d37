package vn.tgpl.kit.inbox;

import static java.lang.System.Logger.Level.ERROR;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The newest version of each aggregate that was applied. What is not newer is dropped here, once for every service:
 * repeated, late and reordered deliveries change nothing.
 */
final class Newest {
    private static final System.Logger LOG = System.getLogger(Newest.class.getName());

    private record Seen(int epoch, long version, String digest) {
        boolean before(Delivery delivery) {
            return epoch < delivery.epoch()
                    || epoch == delivery.epoch() && version < delivery.fact().version();
        }

        boolean contradicts(Delivery delivery) {
            return epoch == delivery.epoch()
                    && version == delivery.fact().version()
                    && !digest.equals(delivery.digest());
        }
    }

    private Newest() {}

    /** The newer ones, in their order; several versions of one aggregate all pass when each is newer than the last. */
    static List<Delivery> of(Connection transaction, List<Delivery> batch) throws SQLException {
        var seen = load(transaction, batch);
        var newer = new ArrayList<Delivery>(batch.size());
        var changed = new HashMap<UUID, Delivery>();
        for (var delivery : batch) {
            var last = seen.get(delivery.fact().id());
            if (last == null || last.before(delivery)) {
                seen.put(
                        delivery.fact().id(),
                        new Seen(delivery.epoch(), delivery.fact().version(), delivery.digest()));
                changed.put(delivery.fact().id(), delivery);
                newer.add(delivery);
            } else if (last.contradicts(delivery)) {
                LOG.log(
                        ERROR,
                        "{0} {1} version {2} came with two contents",
                        delivery.type(),
                        delivery.fact().id(),
                        delivery.fact().version());
            }
        }
        store(transaction, changed);
        return newer;
    }

    private static Map<UUID, Seen> load(Connection transaction, List<Delivery> batch) throws SQLException {
        var ids =
                batch.stream().map(delivery -> delivery.fact().id()).distinct().toArray();
        var seen = new HashMap<UUID, Seen>();
        try (var statement = transaction.prepareStatement(
                "SELECT aggregate_id, epoch, seq, digest FROM inbox_seen WHERE aggregate_id = ANY (?)")) {
            statement.setArray(1, transaction.createArrayOf("uuid", ids));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    seen.put(row.getObject(1, UUID.class), new Seen(row.getInt(2), row.getLong(3), row.getString(4)));
                }
            }
        }
        return seen;
    }

    private static void store(Connection transaction, Map<UUID, Delivery> changed) throws SQLException {
        try (var upsert = transaction.prepareStatement("""
                INSERT INTO inbox_seen (aggregate_id, epoch, seq, digest) VALUES (?, ?, ?, ?)
                ON CONFLICT (aggregate_id)
                DO UPDATE SET epoch = EXCLUDED.epoch, seq = EXCLUDED.seq, digest = EXCLUDED.digest
                """)) {
            for (var delivery : changed.values()) {
                upsert.setObject(1, delivery.fact().id());
                upsert.setInt(2, delivery.epoch());
                upsert.setLong(3, delivery.fact().version());
                upsert.setString(4, delivery.digest());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
