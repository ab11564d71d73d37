package vn.tgpl.reporting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the ledger's tables from outside, as their owner and at everything. */
public final class Rows {
    private Rows() {}

    public static Connection connect() throws SQLException {
        var connection = connect("quarkus.flyway");
        try (var statement = connection.createStatement()) {
            statement.execute("SET tgpl.nation = 'true'");
        }
        return connection;
    }

    /** As the service itself connects, before it has said whose a transaction is. */
    public static Connection asTheService() throws SQLException {
        return connect("quarkus.datasource");
    }

    private static Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(role + ".username", String.class),
                config.getValue(role + ".password", String.class));
    }

    public static boolean has(String sql, Object... values) {
        return text("SELECT EXISTS (" + sql + ")", values).equals("t");
    }

    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    /** The first column of the first row, null when there is none. */
    public static String text(String sql, Object... values) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Several statements in one transaction. */
    public static void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
