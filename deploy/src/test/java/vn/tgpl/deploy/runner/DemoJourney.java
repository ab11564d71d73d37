package vn.tgpl.deploy.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tgpl.backing.Project;
import vn.tgpl.deploy.door.RunningSystem;

/**
 * The main job through five processes: the sample goes in through the gateway, every figure comes out right, and every
 * event is what its schema says. The schemas are closed, so no title, place or reason can be in one.
 */
@ExtendWith(RunningSystem.Shared.class)
class DemoJourney {
    private static final List<String> TOPICS =
            List.of("tgpl.catalogue.v1", "tgpl.access.v1", "tgpl.plan.v1", "tgpl.activity.v1", "tgpl.case.v1");

    private final RunningSystem system;

    DemoJourney(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyFigureEqualsTheIndependentCalculationAndEveryEventItsSchema() throws Exception {
        assertTrue(system.everyFigureIsRight(), "the figures above");
        for (var topic : TOPICS) {
            var schema = schema(topic);
            var records = read(system.stack().bootstrapServers(), topic);
            assertTrue(records.size() > 5, topic + " has " + records.size() + " records");
            for (var record : records) {
                var body = new String(record.value(), UTF_8);
                assertEquals(List.of(), schema.validate(body, InputFormat.JSON), topic);
            }
        }
    }

    private static Schema schema(String topic) throws IOException {
        var file =
                Project.root().resolve("contracts/src/main/resources/schemas").resolve(topic + ".json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String bootstrapServers, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var parts = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var ends = consumer.endOffsets(parts);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
