package vn.tgpl.kittest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Gives each test application an empty database and topics of its own on the suite's PostgreSQL and Kafka. */
public class TestServices implements QuarkusTestResourceLifecycleManager {

    private Backing backing;
    private String name;

    @Override
    public Map<String, String> start() {
        name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try {
            backing = SuiteRun.current().backing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        administer(
                "CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'",
                "CREATE DATABASE " + name + " OWNER " + name,
                "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        var url = backing.administration().url();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url.replaceFirst("/[^/?]+(?=\\?|$)", "/" + name),
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                name,
                "kafka.bootstrap.servers",
                backing.bootstrapServers(),
                "tgpl.topic-prefix",
                name + ".");
    }

    @Override
    public void stop() {
        if (backing != null) {
            administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)", "DROP ROLE IF EXISTS " + name);
        }
    }

    private void administer(String... commands) {
        var administration = backing.administration();
        try (var connection = DriverManager.getConnection(
                        administration.url(), administration.username(), administration.password());
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
