package vn.tgpl.activities;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the service's tables from outside. */
public final class Rows {
    private Rows() {}

    public static long count(String table) {
        return Long.parseLong(text("SELECT count(*) FROM " + table));
    }

    /** The first column of the first row, null when there is none. */
    public static String text(String sql, Object... values) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            if (!statement.execute()) return Integer.toString(statement.getUpdateCount());
            try (var row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
