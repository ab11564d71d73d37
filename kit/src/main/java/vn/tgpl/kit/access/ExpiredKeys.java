package vn.tgpl.kit.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Forgets idempotency keys after 48 hours. */
@Singleton
class ExpiredKeys {
    private final AgroalDataSource dataSource;

    ExpiredKeys(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void forget() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM idempotency WHERE created_at < now() - interval '48 hours'");
        }
    }
}
