package vn.tgpl.planning;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks into the service's tables from outside, with the service's own role. */
public final class Rows {
    private Rows() {}

    /** The first column of the first row, null when there is none; sees everything. */
    public static String text(String sql, Object... values) {
        try {
            return execute(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String execute(String sql, Object... values) throws SQLException {
        return within("SELECT set_config('tgpl.nation', 'true', false)", sql, values);
    }

    /** As it is for a transaction that did not say whose it is. */
    public static String unscoped(String sql, Object... values) throws SQLException {
        return within("SELECT 1", sql, values);
    }

    /** As it is for this subject today. */
    public static String as(String subject, String sql, Object... values) throws SQLException {
        return within("SELECT enter_scope('" + subject + "', '" + LocalDate.now() + "')", sql, values);
    }

    private static String within(String scope, String sql, Object... values) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class))) {
            connection.setAutoCommit(false);
            try (var entering = connection.createStatement();
                    var statement = connection.prepareStatement(sql)) {
                entering.execute(scope);
                for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                var result = statement.execute();
                var found = result ? null : Integer.toString(statement.getUpdateCount());
                if (result) {
                    try (var row = statement.getResultSet()) {
                        found = row.next() ? row.getString(1) : null;
                    }
                }
                connection.commit();
                return found;
            }
        }
    }

    /** All that a request could have changed, in one line: equal before and after means nothing was written. */
    public static String written() {
        return text("""
                SELECT concat_ws(' ',
                    (SELECT count(*) FROM plan), (SELECT sum(version) FROM plan),
                    (SELECT count(*) FROM plan_task), (SELECT count(*) FROM plan_target),
                    (SELECT count(*) FROM plan_version),
                    (SELECT count(*) FROM fact_source), (SELECT sum(seq) FROM fact_source),
                    (SELECT count(*) FROM idempotency))
                """);
    }
}
