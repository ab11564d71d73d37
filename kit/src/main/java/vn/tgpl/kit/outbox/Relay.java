package vn.tgpl.kit.outbox;

import static java.lang.System.Logger.Level.ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.leader.Database;
import vn.tgpl.kit.leader.Leadership;
import vn.tgpl.kit.leader.Loop;
import vn.tgpl.kit.topic.KafkaTopics;

/**
 * Sends the outbox to Kafka in order of id and deletes what the broker has acknowledged. A row exists until then, so
 * nothing is lost; after a failure the batch is sent again, so consumers see a version twice and must not mind. There is
 * no cursor that a late commit could slip behind.
 */
@ApplicationScoped
public class Relay {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final int BATCH = 500;
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofMillis(100);
    /** How many empty looks before the pause grows from BUSY to IDLE. */
    private static final int PATIENCE = 50;

    private final Database database;
    private final KafkaTopics topics;
    private final List<String> publishes;
    private final String service;
    private final OutboxMetrics metrics;
    private Loop loop;

    Relay(
            Database database,
            KafkaTopics topics,
            MeterRegistry meters,
            @ConfigProperty(name = "tgpl.publishes") Optional<List<String>> publishes,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.topics = topics;
        this.publishes = publishes.orElse(List.of());
        this.service = service;
        this.metrics = new OutboxMetrics(meters);
    }

    void start(@Observes StartupEvent started) {
        if (!publishes.isEmpty()) loop = new Loop(database, service + " relay", this::lead).start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) loop.close();
    }

    private void lead(Leadership leadership, BooleanSupplier goOn) throws Exception {
        topics.ensure(publishes);
        var session = leadership.session();
        try (var producer = new KafkaProducer<String, byte[]>(settings())) {
            var empty = 0;
            while (goOn.getAsBoolean()) {
                var rows = OutboxRow.oldest(session, BATCH);
                metrics.look(session);
                if (rows.isEmpty()) {
                    empty++;
                    Thread.sleep(empty < PATIENCE ? BUSY : IDLE);
                } else {
                    empty = 0;
                    send(leadership, producer, rows);
                }
            }
        }
    }

    private void send(Leadership leadership, KafkaProducer<String, byte[]> producer, List<OutboxRow> rows)
            throws Exception {
        var sent = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) sent.add(producer.send(record(row)));
        var acknowledged = new ArrayList<Long>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            try {
                await(leadership, sent.get(i));
                acknowledged.add(rows.get(i).id());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) throw e;
                park(leadership.session(), rows.get(i), e.getCause());
            }
        }
        OutboxRow.delete(leadership.session(), acknowledged);
    }

    /** Waits as long as the broker takes, but only while this replica still leads. */
    private static void await(Leadership leadership, Future<RecordMetadata> sent) throws Exception {
        while (true) {
            try {
                sent.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                leadership.ping();
            }
        }
    }

    private static void park(Connection session, OutboxRow row, Throwable why) throws SQLException {
        LOG.log(ERROR, "outbox row {0} parked: {1}", row.id(), why.getClass().getSimpleName());
        row.park(session, why.getClass().getSimpleName());
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        var type = FactType.valueOf(row.aggregateType());
        var record = new ProducerRecord<>(
                topics.named(type.topic()),
                row.aggregateId().toString(),
                row.payload().getBytes(UTF_8));
        var headers = record.headers();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", row.eventId().toString(),
                        "ce_type", row.eventType(),
                        "ce_source", "/tgpl/" + service,
                        "ce_subject", row.aggregateId().toString(),
                        "ce_time", row.createdAt().toString(),
                        "ce_dataschema", "/schemas/" + type.topic() + ".json",
                        "ce_epoch", Integer.toString(row.epoch()),
                        "ce_aggregateversion", Long.toString(row.seq()),
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        if (row.traceparent() != null)
            headers.add("traceparent", row.traceparent().getBytes(UTF_8));
        return record;
    }

    private Map<String, Object> settings() {
        return topics.client(Map.ofEntries(
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay"),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 1),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 * 1024 * 1024),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class)));
    }
}
