package vn.tgpl.kittest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.tgpl.backing.ServiceDatabase;

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
        ServiceDatabase database;
        try {
            database = ServiceDatabase.provide(backing.administration(), name, name, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var settings = new HashMap<>(database.settings());
        settings.put("kafka.bootstrap.servers", backing.bootstrapServers());
        settings.put("tgpl.topic-prefix", name + ".");
        settings.put("tgpl.issuer", TestIssuer.url());
        return settings;
    }

    @Override
    public void stop() {
        if (backing != null) {
            administer(
                    "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)",
                    "DROP ROLE IF EXISTS " + name,
                    "DROP ROLE IF EXISTS " + name + "_owner");
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
