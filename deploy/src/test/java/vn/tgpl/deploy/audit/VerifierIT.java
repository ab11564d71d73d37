package vn.tgpl.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import vn.tgpl.backing.Database;
import vn.tgpl.backing.LocalPostgres;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Project;
import vn.tgpl.backing.Running;
import vn.tgpl.deploy.audit.Finding.Fault;

/** Whoever owns the tables can change them, but not without the verifier naming the first entry that is wrong. */
@TestInstance(Lifecycle.PER_CLASS)
class VerifierIT {

    private Running running;
    private Database owner;
    private int chain;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var postgres = new LocalPostgres(
                folder, Project.scratch().resolve("cache"), Ports.free(1).getFirst(), LocalPostgres.Durability.NONE);
        running = Running.start(postgres, folder.resolve("log"));
        running.awaitReady(Duration.ofSeconds(60));
        var database = postgres.database("tgpl_plan");
        owner = database.owner();
        execute(migration().replace("${application}", database.application().username()));
    }

    @AfterAll
    void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /** Six entries by one session, so in one chain, written by the services' own function. */
    @BeforeEach
    void write() throws SQLException {
        execute("TRUNCATE audit; UPDATE audit_head SET n = 0, hash = decode(repeat('00', 32), 'hex')");
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (int i = 0; i < 6; i++) {
                statement.execute("SELECT audit_append('sub-" + i + "', 'tgpl-web', 'plan:write', "
                        + (i % 2 == 0 ? "NULL" : "'/plans/Hà Nội'") + ", 'ALLOWED', NULL)");
            }
            try (var row = statement.executeQuery("SELECT DISTINCT chain FROM audit")) {
                row.next();
                chain = row.getInt(1);
            }
        }
    }

    @Test
    void whatNobodyTouchedIsAsWritten() throws SQLException {
        var report = verify();
        assertEquals(List.of(), report.findings());
        assertEquals(6, report.entries());
        assertEquals(List.of(6L), report.heads().stream().map(Head::n).toList());
    }

    @Test
    void aChangedEntryIsNamed() throws SQLException {
        for (var change : List.of(
                "actor = 'somebody else'",
                "object = NULL",
                "object = ''",
                "reason = ''",
                "decision = 'DENIED'",
                "at = at + interval '1 microsecond'")) {
            execute("UPDATE audit SET " + change + " WHERE n = 4");
            assertEquals(found(4, Fault.CHANGED), verify().findings(), change);
            write();
        }
    }

    @Test
    void textMovedFromOneColumnToTheNextIsAChange() throws SQLException {
        execute("UPDATE audit SET actor = actor || 'tgpl', client = '-web' WHERE n = 2");
        assertEquals(found(2, Fault.CHANGED), verify().findings());
    }

    @Test
    void aDeletedEntryIsNamed() throws SQLException {
        execute("DELETE FROM audit WHERE n = 3");
        assertEquals(found(3, Fault.MISSING), verify().findings());
        write();
        execute("DELETE FROM audit WHERE n = 1");
        assertEquals(found(1, Fault.MISSING), verify().findings());
    }

    @Test
    void aDeletedEntryIsNamedEvenWhenTheOthersMoveUp() throws SQLException {
        execute("DELETE FROM audit WHERE n = 3;"
                + " UPDATE audit SET n = n + 100 WHERE n > 3; UPDATE audit SET n = n - 101 WHERE n > 100");
        assertEquals(found(3, Fault.OUT_OF_ORDER), verify().findings());
    }

    @Test
    void theFirstOfTwoSwappedEntriesIsNamed() throws SQLException {
        execute("UPDATE audit SET n = 100 WHERE n = 2; UPDATE audit SET n = 2 WHERE n = 5;"
                + " UPDATE audit SET n = 5 WHERE n = 100");
        assertEquals(found(2, Fault.OUT_OF_ORDER), verify().findings());
    }

    @Test
    void whereTheEndWasCutOffIsNamed() throws SQLException {
        execute("DELETE FROM audit WHERE n > 4");
        assertEquals(found(5, Fault.CUT_OFF), verify().findings());
        execute("DELETE FROM audit");
        assertEquals(found(1, Fault.CUT_OFF), verify().findings());
    }

    @Test
    void anEntryWrittenAnewWithItsRightHashBreaksTheNextOrTheHead() throws SQLException {
        forge(3);
        assertEquals(found(4, Fault.OUT_OF_ORDER), verify().findings());
        write();
        forge(6);
        assertEquals(found(6, Fault.HEAD_DIFFERS), verify().findings());
    }

    @Test
    void anEntryAppendedPastTheHeadIsNamed() throws SQLException {
        execute("UPDATE audit_head SET n = 5, hash = (SELECT hash FROM audit WHERE n = 5) WHERE n = 6");
        assertEquals(found(6, Fault.BEYOND_HEAD), verify().findings());
    }

    @Test
    void theHeadsNotedElsewhereTellWhenAChainWasCutWithItsHead() throws SQLException {
        var noted = verify().heads().getFirst();
        execute("DELETE FROM audit WHERE n = 6;"
                + " UPDATE audit_head SET n = 5, hash = (SELECT hash FROM audit WHERE n = 5) WHERE n = 6");
        assertEquals(List.of(), verify().findings());
        assertTrue(verify().heads().getFirst().n() < noted.n());
    }

    /** As one would who knows how hashes are made. */
    private void forge(int n) throws SQLException {
        execute("UPDATE audit SET actor = 'forged', hash = sha256(prev_hash || int8send(n)"
                + " || int8send((extract(epoch FROM at) * 1000000)::bigint) || audit_text('forged')"
                + " || audit_text(client) || audit_text(action) || audit_text(object) || audit_text(decision)"
                + " || audit_text(reason)) WHERE n = " + n);
    }

    private List<Finding> found(long n, Fault fault) {
        return List.of(new Finding(chain, n, fault));
    }

    private Verifier.Report verify() throws SQLException {
        try (var connection = connect()) {
            return Verifier.verify(connection);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(owner.url(), owner.username(), owner.password());
    }

    private void execute(String commands) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }

    /** The part of the services' own migration that makes the audit. */
    private static String migration() throws IOException {
        var folder = Project.root().resolve("kit/src/main/resources/db/migration");
        try (var files = Files.newDirectoryStream(folder, "*__access.sql")) {
            var text = Files.readString(files.iterator().next());
            return text.substring(text.indexOf("CREATE TABLE audit ("), text.indexOf("-- Territory."));
        }
    }
}
