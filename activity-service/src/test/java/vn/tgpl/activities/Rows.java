package vn.tgpl.activities;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.tgpl.kit.sql.Sql;

/** Looks into the service's tables from outside. */
public final class Rows {
    private Rows() {}

    public static long count(String table) {
        return Long.parseLong(text("SELECT count(*) FROM " + table));
    }

    /** The first column of the first row, null when there is none; of a command, how many rows it changed. Territory is no bar. */
    public static String text(String sql, Object... values) {
        try (var connection = connect("quarkus.datasource");
                var statement = prepare(connection, sql, values)) {
            if (!statement.execute()) return Integer.toString(statement.getUpdateCount());
            try (var row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> List<T> list(String query, Sql.Row<T> read, Object... values) {
        try (var connection = connect("quarkus.datasource")) {
            everywhere(connection);
            return Sql.list(connection, query, read, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void everywhere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET tgpl.nation = 'true'");
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        everywhere(connection);
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }

    /** What only the owner of the tables may do. */
    public static void define(String ddl) {
        try (var connection = connect("quarkus.flyway");
                var statement = connection.createStatement()) {
            statement.execute(ddl);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session as the service has them, before anybody is known; {@code quarkus.flyway} gives the owner's. */
    public static Connection connect(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(role + ".username", String.class),
                config.getValue(role + ".password", String.class));
    }

    /** All that a request could have changed, in one line: equal before and after means nothing was written. */
    public static String written() {
        return text("""
                SELECT concat_ws(' ',
                    (SELECT count(*) FROM activity), (SELECT sum(version) FROM activity),
                    (SELECT count(*) FROM fact_source), (SELECT sum(seq) FROM fact_source),
                    (SELECT count(*) FROM idempotency))
                """);
    }
}
