package vn.tgpl.planning.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which plan rests on which, by legal basis or as part of a larger plan: upwards only, never round. */
@ApplicationScoped
class Chain {
    private final AgroalDataSource dataSource;

    Chain(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Set<UUID> known(Collection<UUID> plans) {
        if (plans.isEmpty()) return Set.of();
        return ids("SELECT id FROM plan WHERE id = ANY (?)", plans);
    }

    /** These plans and all that they rest on. */
    Set<UUID> upwardsFrom(Collection<UUID> plans) {
        if (plans.isEmpty()) return Set.of();
        return ids("""
                WITH RECURSIVE above (id) AS (
                    SELECT unnest(?::uuid[])
                    UNION
                    SELECT next.id
                    FROM above
                    CROSS JOIN LATERAL (
                        SELECT parent_plan AS id FROM plan WHERE plan.id = above.id
                        UNION ALL
                        SELECT basis_plan FROM plan_legal_basis WHERE plan_legal_basis.plan = above.id) AS next
                    WHERE next.id IS NOT NULL)
                SELECT id FROM above
                """, plans);
    }

    private Set<UUID> ids(String query, Collection<UUID> plans) {
        try (var connection = dataSource.getConnection()) {
            oneAtATime(connection);
            try (var statement = connection.prepareStatement(query)) {
                statement.setArray(1, connection.createArrayOf("uuid", plans.toArray()));
                try (var row = statement.executeQuery()) {
                    var found = new HashSet<UUID>();
                    while (row.next()) found.add(row.getObject(1, UUID.class));
                    return found;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("plans not readable", e);
        }
    }

    /** Until commit: two plans that come to rest on each other at the same moment would not see one another. */
    private static void oneAtATime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('chain of plans', 0))");
        }
    }
}
