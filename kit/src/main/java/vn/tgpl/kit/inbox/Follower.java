package vn.tgpl.kit.inbox;

import static java.lang.System.Logger.Level.ERROR;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.kit.leader.Database;
import vn.tgpl.kit.leader.Leadership;
import vn.tgpl.kit.leader.Loop;
import vn.tgpl.kit.topic.KafkaTopics;

/**
 * Reads topics from the offsets stored in this service's own database and applies each batch together with the new
 * offsets: exactly once in effect. One replica reads at a time, on the very session that holds the lead, so a paused
 * reader cannot write; that an offset still is where it was left is checked again in each transaction.
 */
@ApplicationScoped
public class Follower {
    private static final System.Logger LOG = System.getLogger(Follower.class.getName());
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOK_AT_ENDS = Duration.ofMillis(500);

    private final Database database;
    private final KafkaTopics topics;
    private final Instance<Following> following;
    private final String service;
    private final InboxMetrics metrics;
    private Loop loop;

    Follower(
            Database database,
            KafkaTopics topics,
            Instance<Following> following,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.topics = topics;
        this.following = following;
        this.service = service;
        this.metrics = new InboxMetrics(meters);
    }

    void start(@Observes StartupEvent started) {
        if (following.isResolvable()) loop = new Loop(database, service + " follower", this::lead).start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) loop.close();
    }

    private void lead(Leadership leadership, BooleanSupplier goOn) throws Exception {
        var work = following.get();
        var session = leadership.session();
        var found = topics.find(work.topics());
        session.setAutoCommit(false);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
            var offsets = Offsets.load(session, found);
            session.commit();
            consumer.assign(offsets.next().keySet().stream()
                    .map(part -> new TopicPartition(topics.named(part.topic()), part.number()))
                    .toList());
            offsets.next()
                    .forEach((part, next) ->
                            consumer.seek(new TopicPartition(topics.named(part.topic()), part.number()), next));
            var nextLook = System.nanoTime();
            while (goOn.getAsBoolean()) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) apply(session, work, offsets, records);
                if (System.nanoTime() >= nextLook) {
                    metrics.look(session, offsets.lookAtEnds(session, consumer, topics));
                    session.commit();
                    nextLook = System.nanoTime() + LOOK_AT_ENDS.toNanos();
                }
            }
        } finally {
            metrics.unknown();
        }
    }

    private void apply(Connection session, Following work, Offsets offsets, ConsumerRecords<byte[], byte[]> records)
            throws SQLException {
        var read = new ArrayList<Read>();
        for (var record : records) {
            var part = new Offsets.Part(topics.plain(record.topic()), record.partition());
            read.add(new Read(part, record.offset(), Envelope.read(record)));
        }
        try {
            apply(session, work, offsets, read);
        } catch (SQLException | RuntimeException e) {
            if (!lastingly(e)) throw e;
            session.rollback();
            for (var one : read) applyAlone(session, work, offsets, one);
        }
    }

    /** One record and where the partition stands after it. */
    private record Read(Offsets.Part part, long offset, Envelope envelope) {}

    private static void apply(Connection session, Following work, Offsets offsets, List<Read> read)
            throws SQLException {
        var moved = new HashMap<Offsets.Part, Long>();
        var batch = new ArrayList<Delivery>();
        for (var one : read) {
            switch (one.envelope()) {
                case Envelope.Readable(var delivery) -> batch.add(delivery);
                case Envelope.Unreadable unreadable -> offsets.park(session, one.part(), one.offset(), unreadable);
            }
            moved.put(one.part(), one.offset() + 1);
        }
        offsets.advance(session, moved);
        work.apply(session, Newest.of(session, batch));
        session.commit();
        offsets.advanced(moved);
    }

    private static void applyAlone(Connection session, Following work, Offsets offsets, Read one) throws SQLException {
        try {
            apply(session, work, offsets, List.of(one));
        } catch (SQLException | RuntimeException e) {
            if (!lastingly(e)) throw e;
            session.rollback();
            LOG.log(
                    ERROR,
                    "{0} {1} record {2} set aside: {3}",
                    one.part().topic(),
                    one.part().number(),
                    one.offset(),
                    name(e));
            apply(
                    session,
                    work,
                    offsets,
                    List.of(new Read(one.part(), one.offset(), new Envelope.Unreadable(null, name(e)))));
        }
    }

    /**
     * Whether the same record will fail the next time, too: a value that no column takes, a key given twice, or a record
     * that the code cannot make sense of. It is set aside, counted and makes every answer incomplete; the rest goes on.
     */
    private static boolean lastingly(Exception e) {
        return switch (e) {
            case SQLException sql
            when sql.getSQLState() != null ->
                sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            case Offsets.Overtaken overtaken -> false;
            case RuntimeException fault -> true;
            default -> false;
        };
    }

    private static String name(Exception e) {
        return e instanceof SQLException sql
                ? "SQLState " + sql.getSQLState()
                : e.getClass().getSimpleName();
    }

    private Map<String, Object> settings() {
        return topics.client(Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                service + "-follower",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
    }
}
