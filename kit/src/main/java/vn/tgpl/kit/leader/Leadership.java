package vn.tgpl.kit.leader;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A database session that holds an advisory lock: one leader among all replicas, and no other machinery. The session is
 * its own connection, and PostgreSQL ends it when its holder has been still for ten seconds, so that a paused process
 * loses the lock to the next one instead of blocking it for ever.
 */
public final class Leadership implements AutoCloseable {
    private static final int STILL_FOR_SECONDS = 10;

    private final Connection connection;
    private final String lock;

    private Leadership(Connection connection, String lock) {
        this.connection = connection;
        this.lock = lock;
    }

    public static Leadership connect(Database database, String lock) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", lock);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        var connection = DriverManager.getConnection(database.url(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("SET idle_session_timeout = '" + STILL_FOR_SECONDS + "s'");
            statement.execute("SET idle_in_transaction_session_timeout = '" + STILL_FOR_SECONDS + "s'");
            return new Leadership(connection, lock);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** False while another replica leads. */
    public boolean tryTake() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, lock);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
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
