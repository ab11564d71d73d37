package vn.tgpl.kittest;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.eclipse.microprofile.config.ConfigProvider;

/** Row-level security on every table of the service under test whose rows lie somewhere, and on the parts of these. */
public final class TerritoryTables {
    /** A stored answer is its sender's, by subject, and is authorised again; those that expire are nobody's. */
    private static final String OPEN = """
            WITH RECURSIVE located AS (
                SELECT c.oid FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
                WHERE a.attname = 'territory' AND NOT a.attisdropped AND c.relkind IN ('r', 'p')
                  AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'idempotency'
                UNION
                SELECT f.conrelid FROM located AS l
                JOIN pg_constraint AS f ON f.confrelid = l.oid AND f.contype = 'f' AND f.confdeltype = 'c'
            )
            SELECT c.relname,
                   c.relrowsecurity AND c.relforcerowsecurity
                       AND EXISTS (SELECT 1 FROM pg_policy AS p WHERE p.polrelid = c.oid)
                       AND NOT pg_has_role(current_user, c.relowner, 'MEMBER') AS forced,
                   (SELECT r.rolsuper OR r.rolbypassrls FROM pg_roles AS r WHERE r.rolname = current_user) AS bypassing
            FROM located AS l JOIN pg_class AS c ON c.oid = l.oid
            """;

    private TerritoryTables() {}

    /** Fails unless each has forced policies, and the service's own role neither owns it nor bypasses them. */
    public static void check() {
        var config = ConfigProvider.getConfig();
        var seen = 0;
        var open = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement();
                var row = statement.executeQuery(OPEN)) {
            for (; row.next(); seen++) {
                if (!row.getBoolean("forced") || row.getBoolean("bypassing")) open.add(row.getString("relname"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (seen == 0) throw new AssertionError("no table has a territory");
        if (!open.isEmpty()) throw new AssertionError("without forced row-level security: " + open);
    }
}
