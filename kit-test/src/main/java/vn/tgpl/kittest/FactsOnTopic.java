package vn.tgpl.kittest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads what a service published, from the beginning of the topic. */
public final class FactsOnTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One record as a consumer sees it. */
    public record Published(
            String key, Map<String, String> headers, JsonNode body, Instant at, int partition, long offset) {

        public String type() {
            return headers.get("ce_type");
        }

        public long version() {
            return Long.parseLong(headers.get("ce_aggregateversion"));
        }
    }

    private final String bootstrapServers;
    private final String topic;

    private FactsOnTopic(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** @param topic as in the contract; the prefix of the test application is added */
    public static FactsOnTopic of(String topic) {
        var config = ConfigProvider.getConfig();
        var prefix = config.getOptionalValue("tgpl.topic-prefix", String.class).orElse("");
        return new FactsOnTopic(config.getValue("kafka.bootstrap.servers", String.class), prefix + topic);
    }

    /** Everything that stands on the topic now, each partition in its order. */
    public List<Published> all() {
        var found = new ArrayList<Published>();
        try (var consumer = consumer()) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(published(record)));
            }
        }
        return found;
    }

    public List<Published> all(Predicate<Published> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** The first record that is wanted, waiting for it as long as a relay may reasonably take. */
    public Published await(Predicate<Published> wanted) {
        return await(1, wanted).getFirst();
    }

    /** The first so many records that are wanted. */
    public List<Published> await(int count, Predicate<Published> wanted) {
        var found = new ArrayList<Published>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = consumer()) {
            while (found.size() < count) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var published = published(record);
                    if (wanted.test(published)) {
                        found.add(published);
                    }
                }
                if (System.nanoTime() > deadline && found.size() < count) {
                    throw new AssertionError(topic + ": " + found.size() + " of " + count + " wanted records within "
                            + PATIENCE.toSeconds() + " s");
                }
            }
        }
        return List.copyOf(found.subList(0, count));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value())));
        try {
            return new Published(
                    record.key(),
                    headers,
                    JSON.readTree(record.value()),
                    Instant.ofEpochMilli(record.timestamp()),
                    record.partition(),
                    record.offset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
