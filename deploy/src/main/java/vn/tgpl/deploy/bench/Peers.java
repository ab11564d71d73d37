package vn.tgpl.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tgpl.backing.Database;

/** What the same machine does without us: the bare database and the raw broker, with rows and records of our size. */
final class Peers {
    private static final String BODY = "x".repeat(600);

    private final Database database;
    private final String bootstrap;

    Peers(Database database, String bootstrap) {
        this.database = database;
        this.bootstrap = bootstrap;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    void prepare() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_thing (id uuid PRIMARY KEY, body text NOT NULL)");
            statement.execute("CREATE TABLE bench_state (id uuid PRIMARY KEY, body jsonb NOT NULL)");
            statement.execute("CREATE TABLE bench_outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                    + " thing uuid NOT NULL, body jsonb NOT NULL)");
        }
    }

    /** One transaction of a write: the row, its published state, its outbox entry. */
    static void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var id = UUID.randomUUID();
        insert(connection, "INSERT INTO bench_thing (id, body) VALUES (?, ?)", id, BODY);
        insert(connection, "INSERT INTO bench_state (id, body) VALUES (?, ?::jsonb)", id, "\"" + BODY + "\"");
        insert(connection, "INSERT INTO bench_outbox (thing, body) VALUES (?, ?::jsonb)", id, "\"" + BODY + "\"");
        connection.commit();
    }

    private static void insert(Connection connection, String sql, UUID id, String body) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setString(2, body);
            statement.executeUpdate();
        }
    }

    Times commits(int count) throws SQLException {
        var times = new Times();
        try (var connection = connect()) {
            for (var i = 0; i < count; i++) {
                var start = System.nanoTime();
                write(connection);
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }

    /** From sending, acknowledged by all replicas, to receiving. */
    Times roundTrips(int count) throws ExecutionException, InterruptedException {
        var times = new Times();
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic("bench", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition("bench", 0)));
            for (var i = 0; i < count; i++) {
                var start = System.nanoTime();
                producer.send(new ProducerRecord<>("bench", BODY.getBytes(StandardCharsets.UTF_8)))
                        .get();
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) Thread.onSpinWait();
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }
}
