package vn.tgpl.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One fact waiting to be sent. */
record OutboxRow(
        long id,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        int epoch,
        long seq,
        String eventType,
        String payload,
        String traceparent,
        Instant createdAt) {

    static List<OutboxRow> oldest(Connection session, int limit) throws SQLException {
        try (var statement = session.prepareStatement("SELECT * FROM outbox ORDER BY id LIMIT ?")) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<OutboxRow>();
                while (rows.next()) found.add(read(rows));
                return found;
            }
        }
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getInt("epoch"),
                row.getLong("seq"),
                row.getString("ce_type"),
                row.getString("payload"),
                row.getString("traceparent"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static void delete(Connection session, List<Long> ids) throws SQLException {
        try (var statement = session.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            statement.setArray(1, session.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    /** One statement, so that the row is always in exactly one of the two tables. */
    void park(Connection session, String error) throws SQLException {
        try (var statement = session.prepareStatement("""
                WITH gone AS (DELETE FROM outbox WHERE id = ? RETURNING *)
                INSERT INTO outbox_parked
                    (id, event_id, aggregate_type, aggregate_id, epoch, seq, ce_type, schema_version, payload,
                     traceparent, attempts, created_at, error)
                SELECT id, event_id, aggregate_type, aggregate_id, epoch, seq, ce_type, schema_version, payload,
                       traceparent, attempts + 1, created_at, ?
                FROM gone
                """)) {
            statement.setLong(1, id);
            statement.setString(2, error);
            statement.executeUpdate();
        }
    }
}
