package vn.tgpl.gateway.quota;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;

/** The gateway's only table: shared quotas. Nothing is lost with it, so PostgreSQL need not log it. */
final class QuotaTable {
    static final String NAME = "quota";
    private static final long LOCK = 0x7467706c_71756f74L;

    private QuotaTable() {}

    static AgroalDataSource connect(Settings.Database settings) throws SQLException {
        var millis = settings.patience().toMillis();
        var seconds = Long.toString(Math.max(1, (millis + 999) / 1000));
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(SharedBuckets.CONNECTIONS)
                        .acquisitionTimeout(Duration.ofMillis(millis))
                        .validateOnBorrow(false)
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(settings.url().orElseThrow())
                                    .jdbcProperty("connectTimeout", seconds)
                                    .jdbcProperty("socketTimeout", seconds)
                                    .jdbcProperty("tcpKeepAlive", "true")
                                    .jdbcProperty("ApplicationName", "gateway");
                            settings.username().ifPresent(name -> factory.principal(new NamePrincipal(name)));
                            settings.password().ifPresent(password -> factory.credential(new SimplePassword(password)));
                            return factory;
                        })));
    }

    static void create(AgroalDataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Two gateways that start together would both find it missing.
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("CREATE UNLOGGED TABLE IF NOT EXISTS " + NAME
                    + " (id text CONSTRAINT quota_pk PRIMARY KEY, state bytea, expires_at bigint)");
            connection.commit();
        }
    }
}
