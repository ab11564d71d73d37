package vn.tgpl.kittest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Plays the service that owns a topic: creates it and publishes to it, as the relay of that service would. */
public final class EventSender implements AutoCloseable {
    /** Topics that are there, so that the broker is asked once for each. */
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    private EventSender(String topic, KafkaProducer<String, byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    /** @param topic as in the contract; the prefix of the test application is added */
    public static EventSender to(String topic) {
        var config = ConfigProvider.getConfig();
        var named = config.getOptionalValue("tgpl.topic-prefix", String.class).orElse("") + topic;
        Map<String, Object> broker =
                Map.of("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        if (MADE.add(named)) make(named, broker);
        return new EventSender(named, new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer()));
    }

    private static void make(String topic, Map<String, Object> broker) {
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(6), Optional.empty())
                            .configs(Map.of(
                                    "retention.ms", "-1",
                                    "retention.bytes", "-1",
                                    "cleanup.policy", "delete",
                                    "message.timestamp.type", "LogAppendTime"))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends one version and waits for the broker. @param type such as {@code vn.tgpl.activity.held.v1} */
    public void send(String type, UUID id, int epoch, long version, String body) {
        var record = new ProducerRecord<>(topic, id.toString(), body.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/tgpl/test",
                        "ce_subject",
                        id.toString(),
                        "ce_epoch",
                        Integer.toString(epoch),
                        "ce_aggregateversion",
                        Long.toString(version),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
