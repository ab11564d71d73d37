package vn.tgpl.planning;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the service's tables from outside. */
public final class Rows {
    private Rows() {}

    /** The first column of the first row, null when there is none. */
    public static String text(String sql, Object... values) {
        try {
            return execute(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String execute(String sql, Object... values) throws SQLException {
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
        }
    }

    /** All that a request could have changed, in one line: equal before and after means nothing was written. */
    public static String written() {
        return text("""
                SELECT concat_ws(' ',
                    (SELECT count(*) FROM plan), (SELECT sum(version) FROM plan),
                    (SELECT count(*) FROM plan_task), (SELECT count(*) FROM plan_target),
                    (SELECT count(*) FROM fact_source), (SELECT sum(seq) FROM fact_source),
                    (SELECT count(*) FROM idempotency))
                """);
    }
}
