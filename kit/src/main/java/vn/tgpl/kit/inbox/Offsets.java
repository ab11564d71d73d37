package vn.tgpl.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import vn.tgpl.kit.topic.KafkaTopics;

/** Where each partition stands: in the database, and as this reader last left it. */
final class Offsets {
    record Part(String topic, int number) {}

    /** Another reader has moved an offset: this one must roll back and start over from what is stored. */
    static final class Overtaken extends IllegalStateException {
        Overtaken() {
            super("another reader has advanced");
        }
    }

    private final Map<Part, Long> next;

    private Offsets(Map<Part, Long> next) {
        this.next = next;
    }

    /** @throws IllegalStateException when a topic was deleted and made anew: its old offsets mean nothing there */
    static Offsets load(Connection session, Map<String, KafkaTopics.Found> topics) throws SQLException {
        try (var insert = session.prepareStatement("""
                INSERT INTO inbox_offset (topic, part, topic_id, next_offset) VALUES (?, ?, ?, 0)
                ON CONFLICT DO NOTHING
                """)) {
            for (var topic : topics.entrySet()) {
                for (var part = 0; part < topic.getValue().partitions(); part++) {
                    insert.setString(1, topic.getKey());
                    insert.setInt(2, part);
                    insert.setString(3, topic.getValue().id());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        var next = new HashMap<Part, Long>();
        try (var statement = session.createStatement();
                var row = statement.executeQuery("SELECT topic, part, topic_id, next_offset FROM inbox_offset")) {
            while (row.next()) {
                var found = topics.get(row.getString("topic"));
                if (found == null) continue;
                if (!found.id().equals(row.getString("topic_id"))) {
                    throw new IllegalStateException("topic " + row.getString("topic") + " is not the one read before");
                }
                next.put(new Part(row.getString("topic"), row.getInt("part")), row.getLong("next_offset"));
            }
        }
        return new Offsets(next);
    }

    Map<Part, Long> next() {
        return next;
    }

    /** The fence: another reader that has moved an offset meanwhile makes this one roll back and start over. */
    void advance(Connection session, Map<Part, Long> moved) throws SQLException {
        try (var update = session.prepareStatement(
                "UPDATE inbox_offset SET next_offset = ? WHERE topic = ? AND part = ? AND next_offset = ?")) {
            for (var move : moved.entrySet()) {
                update.setLong(1, move.getValue());
                update.setString(2, move.getKey().topic());
                update.setInt(3, move.getKey().number());
                update.setLong(4, next.get(move.getKey()));
                update.addBatch();
            }
            for (var changed : update.executeBatch()) {
                if (changed != 1) throw new Overtaken();
            }
        }
    }

    void advanced(Map<Part, Long> moved) {
        next.putAll(moved);
    }

    void park(Connection session, Part part, long offset, Envelope.Unreadable unreadable) throws SQLException {
        try (var insert = session.prepareStatement("""
                INSERT INTO inbox_parked (topic, part, record, event_type, error) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)) {
            insert.setString(1, part.topic());
            insert.setInt(2, part.number());
            insert.setLong(3, offset);
            insert.setString(4, unreadable.eventType());
            insert.setString(5, unreadable.error());
            insert.executeUpdate();
        }
    }

    /** Notes for each partition that was read to its end since when that is so; says how many records are unread. */
    long lookAtEnds(Connection session, KafkaConsumer<?, ?> consumer, KafkaTopics topics) throws SQLException {
        var asked = new Timestamp(System.currentTimeMillis());
        var names = new HashMap<Part, TopicPartition>();
        next.keySet().forEach(part -> names.put(part, new TopicPartition(topics.named(part.topic()), part.number())));
        var ends = consumer.endOffsets(names.values());
        var behind = 0L;
        try (var update = session.prepareStatement(
                "UPDATE inbox_offset SET caught_up_at = ? WHERE topic = ? AND part = ? AND next_offset = ?")) {
            for (var part : next.entrySet()) {
                var left = ends.get(names.get(part.getKey())) - part.getValue();
                behind += left;
                if (left > 0) continue;
                update.setTimestamp(1, asked);
                update.setString(2, part.getKey().topic());
                update.setInt(3, part.getKey().number());
                update.setLong(4, part.getValue());
                update.addBatch();
            }
            for (var changed : update.executeBatch()) {
                if (changed != 1) throw new Overtaken();
            }
        }
        return behind;
    }
}
