package vn.tgpl.kit.territory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import vn.tgpl.kit.sql.Sql;

/** The role of the service in its database: one that policies do not bind would show every row to everybody. */
@ApplicationScoped
public class OwnRole {
    /** The worst of what is wrong, with the setting that names the role. */
    private static final String UNBOUND = """
            WITH free AS (SELECT oid, rolname FROM pg_roles WHERE rolsuper OR rolbypassrls)
            SELECT 'quarkus.datasource.username' AS setting, current_user || ' is a superuser or has BYPASSRLS' AS flaw
            FROM free WHERE rolname = current_user
            UNION ALL
            SELECT 'quarkus.datasource.username',
                   current_user || ' may become ' || rolname || ', which is a superuser or has BYPASSRLS'
            FROM free WHERE pg_has_role(current_user, oid, 'MEMBER')
            UNION ALL
            SELECT 'quarkus.datasource.username', current_user || ' owns ' || relname || ', or may become who does'
            FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
              AND pg_has_role(current_user, relowner, 'MEMBER')
            UNION ALL
            SELECT 'quarkus.flyway.username',
                   proname || '() runs as ' || rolname || ', which is a superuser or has BYPASSRLS'
            FROM pg_proc JOIN free ON free.oid = proowner WHERE prosecdef AND pronamespace = 'public'::regnamespace
            LIMIT 1
            """;

    private final AgroalDataSource dataSource;

    OwnRole(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Before anything is read or served. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            requireBound(connection);
        }
    }

    /** Refuses a role that reads past row-level security, by itself or by a function. */
    public static void requireBound(Connection connection) throws SQLException {
        var flaw = Sql.first(connection, UNBOUND, row -> row.getString("setting") + ": " + row.getString("flaw"));
        if (flaw.isPresent()) throw new IllegalStateException("Row-level security would not hold. " + flaw.get());
    }
}
