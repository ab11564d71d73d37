package vn.tgpl.kittest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServicesIT {

    @Test
    void twoApplicationsShareTheServersButNoDatabase() throws Exception {
        var one = new TestServices();
        var other = new TestServices();
        var first = one.start();
        var second = other.start();

        assertEquals(first.get("kafka.bootstrap.servers"), second.get("kafka.bootstrap.servers"));
        assertNotEquals(first.get("tgpl.topic-prefix"), second.get("tgpl.topic-prefix"));
        assertNotEquals(first.get("quarkus.datasource.jdbc.url"), second.get("quarkus.datasource.jdbc.url"));
        assertEquals(18, majorVersion(first));

        one.stop();
        other.stop();
        assertThrows(SQLException.class, () -> majorVersion(first));
    }

    @Test
    void kafkaMakesNoTopicUnasked() throws Exception {
        var services = new TestServices();
        var config = services.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", config.get("kafka.bootstrap.servers")))) {
            assertEquals(Set.of(), admin.listTopics().names().get());
        } finally {
            services.stop();
        }
    }

    private static int majorVersion(Map<String, String> config) throws SQLException {
        try (var connection = DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"))) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }
}
