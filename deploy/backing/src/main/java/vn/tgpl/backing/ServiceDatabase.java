package vn.tgpl.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A service's own database: one role owns the tables and migrates them, the other reads and writes rows and can neither
 * change nor bypass their policies.
 *
 * @param application for the service at work
 * @param owner for its migrations only
 */
public record ServiceDatabase(Database application, Database owner) {

    /** What the service is told by its environment. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", application.url(),
                "quarkus.datasource.username", application.username(),
                "quarkus.datasource.password", application.password(),
                "quarkus.flyway.username", owner.username(),
                "quarkus.flyway.password", owner.password());
    }

    /** Makes what is absent; what the application role owned of old becomes the owner's. */
    public static ServiceDatabase provide(Database administration, String name, String password, String ownerPassword)
            throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        var owner = name + "_owner";
        var url = administration.url().replaceFirst("/[^/?]+(?=\\?|$)", "/" + name);
        try (var connection = connect(administration, administration.url())) {
            role(connection, name, password);
            role(connection, owner, ownerPassword);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " OWNER " + owner);
                execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
                execute(connection, "GRANT CONNECT ON DATABASE " + name + " TO " + name);
                grant(administration, url, name, owner, false);
            } else if (!exists(
                    connection,
                    "SELECT 1 FROM pg_database WHERE datname = ? AND datdba = (datname || '_owner')::regrole",
                    name)) {
                grant(administration, url, name, owner, true);
                execute(connection, "ALTER DATABASE " + name + " OWNER TO " + owner);
                execute(connection, "GRANT CONNECT ON DATABASE " + name + " TO " + name);
            }
        }
        return new ServiceDatabase(new Database(url, name, password), new Database(url, owner, ownerPassword));
    }

    private static void grant(Database administration, String url, String name, String owner, boolean handOver)
            throws SQLException {
        try (var connection = connect(administration, url)) {
            if (handOver) {
                execute(connection, "REASSIGN OWNED BY " + name + " TO " + owner);
                execute(connection, "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + name);
            }
            execute(
                    connection,
                    "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner
                            + " IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + name);
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE " + name + " LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '" + password + "'");
        }
    }

    private static Connection connect(Database administration, String url) throws SQLException {
        return DriverManager.getConnection(url, administration.username(), administration.password());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
