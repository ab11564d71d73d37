package vn.tgpl.planning.document;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.tgpl.kit.sql.Sql;

/** Which plan rests on which, by legal basis or as part of a larger plan: upwards only, never round. */
@ApplicationScoped
class Chain {
    private final AgroalDataSource dataSource;

    Chain(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Which of them there are for the caller. What a plan names already stays known, whoever entered it.
     *
     * @param plan the one that names them, null when it is new
     */
    Set<UUID> known(Collection<UUID> plans, UUID plan) {
        if (plans.isEmpty()) return Set.of();
        return ids("""
                SELECT id FROM plan WHERE id = ANY (?)
                UNION ALL SELECT parent_plan FROM plan WHERE id = ? AND parent_plan IS NOT NULL
                UNION ALL SELECT basis_plan FROM plan_legal_basis WHERE plan = ? AND basis_plan IS NOT NULL
                """, Sql.array("uuid", plans), plan, plan);
    }

    /** These plans and all that they rest on, also where the caller may not see them. */
    Set<UUID> upwardsFrom(Collection<UUID> plans) {
        if (plans.isEmpty()) return Set.of();
        return ids("SELECT unnest(plans_above(?))", Sql.array("uuid", plans));
    }

    private Set<UUID> ids(String query, Object... values) {
        try (var connection = dataSource.getConnection()) {
            oneAtATime(connection);
            return Set.copyOf(Sql.list(connection, query, row -> row.getObject(1, UUID.class), values));
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
