package vn.tgpl.kittest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who may do everything in the database of the service under test, unlike the service. */
public final class Superuser {
    private Superuser() {}

    public static Connection connect() throws SQLException, IOException, InterruptedException {
        var administration = SuiteRun.current().backing().administration();
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                administration.username(),
                administration.password());
    }
}
