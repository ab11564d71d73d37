package vn.tgpl.activities.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** The tasks of all plans, by id. */
@ApplicationScoped
public class KnownTasks {
    private final AgroalDataSource dataSource;

    KnownTasks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public boolean knows(UUID task) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT 1 FROM known_task WHERE id = ?")) {
            statement.setObject(1, task);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tasks not readable", e);
        }
    }
}
