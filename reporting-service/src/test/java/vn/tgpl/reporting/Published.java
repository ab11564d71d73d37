package vn.tgpl.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kittest.CodesOnTopic;
import vn.tgpl.kittest.EventSender;

/** Plays the services that own the facts: sends them to the topics and waits until reporting has read them. */
public final class Published {
    private static final Map<String, EventSender> SENDERS = new HashMap<>();

    private Published() {}

    public static void facts(List<? extends Fact> facts) {
        facts(facts.toArray(Fact[]::new));
    }

    public static void facts(Fact... facts) {
        createTopics();
        CodesOnTopic.publish();
        for (var fact : facts) send(fact, 1);
        await(facts);
    }

    private static void await(Fact... facts) {
        if (facts.length == 0) return;
        var wanted = Stream.of(facts)
                .map(fact -> "('" + fact.id() + "'::uuid, " + fact.version() + ")")
                .collect(Collectors.joining(", ", "SELECT FROM (VALUES ", ") AS wanted (id, version)"));
        var missing = wanted + " WHERE NOT EXISTS (SELECT FROM inbox_seen WHERE aggregate_id = id AND seq >= version)";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !Rows.has(missing));
    }

    /** Sends without waiting. */
    public static void send(Fact fact, int epoch) {
        var type = typeOf(fact);
        raw(
                type.topic(),
                type.eventType(Change.CHANGED),
                fact.id(),
                epoch,
                fact.version(),
                EventJson.write(fact, epoch));
    }

    public static synchronized void raw(String topic, String eventType, UUID id, int epoch, long version, String body) {
        createTopics();
        SENDERS.get(topic).send(eventType, id, epoch, version, body);
    }

    /** All must exist before anything can be followed. */
    public static synchronized void createTopics() {
        Stream.of(Topics.CATALOGUE, Topics.PLAN, Topics.ACTIVITY, Topics.CASE, Topics.ACCESS)
                .forEach(topic -> SENDERS.computeIfAbsent(topic, EventSender::to));
    }

    public static void await(UUID id, long version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Rows.has("SELECT FROM inbox_seen WHERE aggregate_id = ? AND seq >= ?", id, version));
    }

    /** When the broker took it: since then it is known. */
    public static Instant knownAt(UUID id, long version) {
        return Instant.parse(Rows.text("""
                SELECT to_char(known_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM (
                    SELECT id, version, known_at FROM fact
                    UNION ALL SELECT id, version, known_from FROM reference) AS known
                WHERE id = ? AND version = ?
                """, id, version));
    }

    public static FactType typeOf(Fact fact) {
        for (var type : FactType.values()) if (type.record().isInstance(fact)) return type;
        throw new IllegalArgumentException();
    }
}
