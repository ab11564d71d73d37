package vn.tgpl.kit.leader;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * A database session that holds an advisory lock: one leader among all replicas, and no other machinery. The session is
 * its own connection, and PostgreSQL ends it when its holder has been still for ten seconds, so that a paused process
 * loses the lock to the next one instead of blocking it for ever.
 */
public final class Leadership implements AutoCloseable {
    private static final int STILL_FOR_SECONDS = 10;

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    /** Empty while another replica leads. */
    public static Optional<Leadership> tryTake(Database database, String lock) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", lock);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(database.url(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("SET idle_session_timeout = '" + STILL_FOR_SECONDS + "s'");
            statement.execute("SET idle_in_transaction_session_timeout = '" + STILL_FOR_SECONDS + "s'");
            try (var row = statement.executeQuery("SELECT pg_try_advisory_lock(hashtextextended('" + lock + "', 0))")) {
                row.next();
                if (row.getBoolean(1)) return Optional.of(new Leadership(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The session itself: work done on it cannot outlive the lock. */
    public Connection session() {
        return connection;
    }

    /** Shows that the holder is alive; fails when the lock is gone. */
    public void ping() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
