package vn.tgpl.kit.topic;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The broker and its topics. A topic must keep everything and stamp append time, or history could not be rebuilt: on
 * any other one this service neither writes nor reads.
 */
@Singleton
public class KafkaTopics {
    static final Map<String, String> REQUIRED = Map.of(
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "cleanup.policy", "delete",
            "message.timestamp.type", "LogAppendTime");

    /** A plan of 500 tasks and 1,000 targets is over the broker's default of 1 MiB. */
    private static final Map<String, String> GENEROUS = Map.of("max.message.bytes", "4194304");

    private final Map<String, Object> broker;
    private final String prefix;
    private final int partitions;
    private final Optional<Short> replication;

    KafkaTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "tgpl.topic-prefix") Optional<String> prefix,
            @ConfigProperty(name = "tgpl.topic-partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "tgpl.topic-replication") Optional<Short> replication) {
        this.broker = Map.copyOf(broker);
        this.prefix = prefix.orElse("");
        this.partitions = partitions;
        this.replication = replication;
    }

    /** How every client reaches the broker, all {@code kafka.*} settings such as SASL and TLS, with settings of its own. */
    public Map<String, Object> client(Map<String, Object> own) {
        var settings = new HashMap<>(broker);
        settings.putAll(own);
        return settings;
    }

    /** The name on this broker: several installations may share one. */
    public String named(String topic) {
        return prefix + topic;
    }

    /** The contract's name of a topic on this broker. */
    public String plain(String named) {
        return named.substring(prefix.length());
    }

    /** Creates those that are missing. @throws IllegalStateException for a topic that would lose or restamp events */
    public void ensure(Collection<String> topics) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var settings = new HashMap<>(REQUIRED);
            settings.putAll(GENEROUS);
            for (var topic : topics) {
                var created = new NewTopic(named(topic), Optional.of(partitions), replication).configs(settings);
                try {
                    admin.createTopics(List.of(created)).all().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) throw e;
                }
            }
            check(admin, topics);
        }
    }

    private void check(Admin admin, Collection<String> topics) throws ExecutionException, InterruptedException {
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, named(topic)))
                .toList();
        for (var found : admin.describeConfigs(resources).all().get().entrySet()) {
            REQUIRED.forEach((name, value) -> {
                if (!value.equals(found.getValue().get(name).value())) {
                    throw new UnfitTopic(found.getKey().name(), name, value);
                }
            });
        }
    }

    /** The id and number of partitions of each topic, once all exist. */
    public Map<String, Found> find(Collection<String> topics) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            check(admin, topics);
            var named = topics.stream().map(this::named).toList();
            return admin.describeTopics(named).allTopicNames().get().values().stream()
                    .collect(Collectors.toMap(
                            topic -> plain(topic.name()),
                            topic -> new Found(
                                    topic.topicId().toString(),
                                    topic.partitions().size()),
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    public record Found(String id, int partitions) {}

    private Admin admin() {
        return Admin.create(client(Map.of(
                "default.api.timeout.ms", (int) TimeUnit.SECONDS.toMillis(10),
                "request.timeout.ms", (int) TimeUnit.SECONDS.toMillis(5))));
    }

    /** A topic whose settings would break the promise that history can be rebuilt. */
    public static final class UnfitTopic extends IllegalStateException {
        UnfitTopic(String topic, String setting, String required) {
            super("topic " + topic + " needs " + setting + "=" + required);
        }
    }
}
