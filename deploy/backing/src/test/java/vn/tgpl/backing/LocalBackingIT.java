package vn.tgpl.backing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBackingIT {

    private static final Duration ENOUGH = Duration.ofSeconds(60);

    @Test
    void postgresKeepsItsDataWhenKilledAndStartedAgain(@TempDir Path folder) throws Exception {
        var postgres = new LocalPostgres(
                folder, Project.scratch().resolve("cache"), Ports.free(1).getFirst(), LocalPostgres.Durability.FULL);
        var first = Running.start(postgres, folder.resolve("log"));
        first.awaitReady(ENOUGH);
        var database = postgres.database("tgpl_plan");
        execute(database.owner(), "CREATE TABLE kept AS SELECT 1");
        first.process().destroyForcibly();
        first.process().waitFor(10, TimeUnit.SECONDS);

        var second = Running.start(postgres, folder.resolve("log"));
        try {
            second.awaitReady(ENOUGH);
            assertEquals(database, postgres.database("tgpl_plan"));
            execute(database.application(), "SELECT * FROM kept");
        } finally {
            second.stop();
        }
    }

    @Test
    void aServiceReachesNoDatabaseButItsOwn(@TempDir Path folder) throws Exception {
        var postgres = new LocalPostgres(
                folder, Project.scratch().resolve("cache"), Ports.free(1).getFirst(), LocalPostgres.Durability.NONE);
        var running = Running.start(postgres, folder.resolve("log"));
        try {
            running.awaitReady(ENOUGH);
            var plan = postgres.database("tgpl_plan").application();
            var cases = postgres.database("tgpl_case").application();
            execute(cases, "SELECT 1");
            assertThrows(
                    SQLException.class,
                    () -> execute(new Database(cases.url(), plan.username(), plan.password()), "SELECT 1"));
            assertThrows(
                    SQLException.class, () -> execute(new Database(plan.url(), plan.username(), "wrong"), "SELECT 1"));
            var file = folder.resolve("passwords.properties");
            assertEquals(2, Files.getPosixFilePermissions(file).size());
        } finally {
            running.stop();
        }
    }

    @Test
    void kafkaAnswersAgainAfterBeingKilled(@TempDir Path folder) throws Exception {
        var ports = Ports.free(2);
        var kafka = new LocalKafka(folder.resolve("data"), ports.get(0), ports.get(1));
        var first = Running.start(kafka, folder.resolve("log"));
        first.awaitReady(ENOUGH);
        first.process().destroyForcibly();
        first.process().waitFor(10, TimeUnit.SECONDS);

        var second = Running.start(kafka, folder.resolve("log"));
        second.awaitReady(ENOUGH);
        second.stop();
        assertTrue(second.process().waitFor(10, TimeUnit.SECONDS));
    }

    private static void execute(Database database, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
