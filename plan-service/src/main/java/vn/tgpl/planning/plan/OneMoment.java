package vn.tgpl.planning.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** A plan and its parts are read by several queries: all of them are to see the same version. */
@ApplicationScoped
class OneMoment {
    private final AgroalDataSource dataSource;

    OneMoment(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** For the transaction at hand, which must not have read anything yet. */
    void hold() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        } catch (SQLException e) {
            throw new IllegalStateException("database not readable", e);
        }
    }
}
