package vn.tgpl.activities.replica;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** The tasks of plans, by id; one of a plan that the caller may not read is like one that does not exist. */
@ApplicationScoped
public class KnownTasks {
    private final AgroalDataSource dataSource;

    KnownTasks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public boolean knows(UUID task) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT 1 FROM known_task WHERE id = ? AND within_home(territory)")) {
            statement.setObject(1, task);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("tasks not readable", e);
        }
    }
}
