package vn.tgpl.reporting.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.Rows;

/** Whatever the code asks: for PostgreSQL the rows of others do not exist. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class RowsOfOthersIT {
    @BeforeEach
    void publish() {
        TwoProvinces.publish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posting", "standing", "balance", "fact", "carried", "unclassified", "target_line"})
    void outsideOfAScopeThereIsNothing(String table) throws SQLException {
        assertTrue(Rows.has("SELECT FROM " + table));
        try (var connection = Rows.asTheService()) {
            assertEquals(0, count(connection, table));
            connection.setAutoCommit(false);
            enter(connection, Access.EVERYBODY);
            assertEquals(Rows.number("SELECT count(*) FROM " + table), count(connection, table));
            connection.rollback();
            assertEquals(0, count(connection, table), "a scope ends with its transaction");
        }
    }

    @Test
    void everyTableWithATerritoryHasAForcedPolicy() {
        assertEquals("balance carried fact posting reference standing target_line unclassified", Rows.text("""
                SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class
                WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity
                """));
        assertEquals(0, Rows.number("""
                SELECT count(*) FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
                WHERE a.attname = 'territory' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                  AND NOT c.relforcerowsecurity AND c.relname <> 'idempotency'
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"posting", "standing", "balance", "fact", "carried", "unclassified"})
    void whoIsAssignedNowhereIsGivenNothing(String table) throws SQLException {
        try (var connection = Rows.asTheService()) {
            connection.setAutoCommit(false);
            enter(connection, UUID.randomUUID().toString());
            assertEquals(0, count(connection, table));
        }
    }

    @Test
    void aProvinceIsGivenItsOwnRowsOnly() throws SQLException {
        var subject = UUID.randomUUID().toString();
        Access.toProvince(subject, "S1");
        for (var table : List.of("posting", "standing", "carried", "unclassified")) {
            assertTrue(Set.of("S1", "S1C", "S1-NEW").containsAll(units(subject, table)), table);
        }
        assertTrue(units(subject, "standing").containsAll(Set.of("S1", "S1C")));
        assertEquals(Set.of(), units(subject, "balance"));
    }

    @Test
    void anOrganisationIsGivenItsOwnRowsOnly() throws SQLException {
        var subject = UUID.randomUUID().toString();
        Access.toOrganisation(subject, "S1-TT");
        try (var connection = Rows.asTheService()) {
            connection.setAutoCommit(false);
            enter(connection, subject);
            for (var table : List.of("posting", "standing", "carried", "unclassified")) {
                var found = Sql.list(connection, "SELECT organisation FROM " + table, row -> row.getString(1));
                assertTrue(Set.of("S1-TT", "S1-CN").containsAll(found), table);
            }
        }
    }

    @Test
    void nothingCanBeWrittenForOthers() throws SQLException {
        var subject = UUID.randomUUID().toString();
        Access.toProvince(subject, "S1");
        try (var connection = Rows.asTheService()) {
            connection.setAutoCommit(false);
            enter(connection, subject);
            var refused = assertThrows(
                    SQLException.class,
                    () -> Sql.update(connection, "UPDATE standing SET territory = uuidv7() WHERE unit = 'S1'"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void theServiceCanNeitherLiftAPolicyNorBypassIt() throws SQLException {
        try (var connection = Rows.asTheService()) {
            for (var command : List.of("ALTER TABLE posting DISABLE ROW LEVEL SECURITY", "TRUNCATE posting")) {
                var refused = assertThrows(SQLException.class, () -> Sql.update(connection, command));
                assertEquals("42501", refused.getSQLState());
            }
            assertEquals(
                    "f f",
                    Sql.first(
                                    connection,
                                    "SELECT rolsuper || ' ' || rolbypassrls FROM pg_roles WHERE rolname = current_user",
                                    row -> row.getString(1)
                                            .replace("false", "f")
                                            .replace("true", "t"))
                            .orElseThrow());
        }
    }

    private static Set<String> units(String subject, String table) throws SQLException {
        try (var connection = Rows.asTheService()) {
            connection.setAutoCommit(false);
            enter(connection, subject);
            return new HashSet<>(Sql.list(connection, "SELECT unit FROM " + table, row -> row.getString(1)));
        }
    }

    private static void enter(Connection connection, String subject) throws SQLException {
        Sql.first(connection, "SELECT enter_scope(?, ?)", row -> true, subject, LocalDate.of(2026, 11, 21));
    }

    private static long count(Connection connection, String table) throws SQLException {
        return Sql.first(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1))
                .orElseThrow();
    }
}
