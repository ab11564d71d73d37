package vn.tgpl.activities.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.activities.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kittest.TestServices;

/** PostgreSQL keeps territories apart by itself, whatever a query asks. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class RowsOfOthersIT {
    private static final String NOT_ALLOWED = "42501";

    private UUID here;
    private UUID there;
    private Connection session;

    @BeforeEach
    void connect() throws SQLException {
        here = UUID.fromString(Fixtures.plannedActivity());
        there = UUID.fromString(
                Fixtures.plannedActivity(with(Fixtures.planned(), "unit", "38", "organisation", "TH-TT")));
        session = Rows.connect("quarkus.datasource");
    }

    @AfterEach
    void disconnect() throws SQLException {
        session.close();
    }

    @Test
    void whoDoesNotSayWhoTheyAreSeesNothing() throws SQLException {
        assertEquals(0, count(session, "SELECT count(*) FROM activity"));
        assertEquals(0, Sql.update(session, "UPDATE activity SET changed_at = now()"));
        assertEquals(0, Sql.update(session, "DELETE FROM activity"));
    }

    @Test
    void neitherDoesTheOwnerOfTheTable() throws SQLException {
        try (var owner = Rows.connect("quarkus.flyway")) {
            assertEquals(0, count(owner, "SELECT count(*) FROM activity"));
        }
    }

    @Test
    void withinATerritoryThereIsWhatLiesInIt() throws SQLException {
        enter("tgpl.territories", "{" + territoryOf(here) + "}");
        assertEquals(1, count(session, "SELECT count(*) FROM activity WHERE id = ?", here));
        assertEquals(0, count(session, "SELECT count(*) FROM activity WHERE id = ?", there));
        assertEquals(0, Sql.update(session, "UPDATE activity SET changed_at = now() WHERE id = ?", there));
    }

    @Test
    void anOrganisationHasWhatIsItsOwn() throws SQLException {
        enter("tgpl.organisations", "{TH-TT}");
        assertEquals(0, count(session, "SELECT count(*) FROM activity WHERE id = ?", here));
        assertEquals(1, count(session, "SELECT count(*) FROM activity WHERE id = ?", there));
    }

    @Test
    void nothingIsWrittenOutside() throws SQLException {
        var territory = territoryOf(here);
        enter("tgpl.territories", "{" + territory + "}");
        enter("tgpl.home", "{" + territory + "}");
        refused(() -> Sql.update(
                session,
                "UPDATE activity SET territory = ?::uuid WHERE id = ?",
                territoryOf(there).toString(),
                here));
        refused(() -> Sql.update(session, "UPDATE activity SET territory = NULL WHERE id = ?", here));
        refused(() -> Sql.update(
                session,
                "INSERT INTO activity SELECT (jsonb_populate_record(a, jsonb_build_object("
                        + "'id', uuidv7(), 'territory', uuidv7()))).* FROM activity AS a WHERE id = ?",
                here));
        assertEquals(1, Sql.update(session, "UPDATE activity SET changed_at = changed_at WHERE id = ?", here));
    }

    @Test
    void theServiceCannotLiftThePolicies() {
        for (var command : new String[] {
            "ALTER TABLE activity DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE activity NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY activity_scope ON activity",
            "CREATE POLICY mine ON activity USING (true)",
            "TRUNCATE activity",
            "CREATE OR REPLACE FUNCTION within_scope(territory uuid, organisation text) RETURNS boolean LANGUAGE sql RETURN true",
        }) {
            refused(() -> Sql.update(session, command));
        }
        refused(() -> {
            Sql.update(session, "SET row_security = off");
            count(session, "SELECT count(*) FROM activity");
        });
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws SQLException;
    }

    private static void refused(Attempt attempt) {
        assertEquals(NOT_ALLOWED, assertThrows(SQLException.class, attempt::run).getSQLState());
    }

    private void enter(String name, String value) throws SQLException {
        Sql.first(session, "SELECT set_config(?, ?, false)", row -> true, name, value);
    }

    private static UUID territoryOf(UUID id) {
        return UUID.fromString(Rows.text("SELECT territory FROM activity WHERE id = ?", id));
    }

    private static long count(Connection connection, String query, Object... values) throws SQLException {
        return Sql.first(connection, query, row -> row.getLong(1), values).orElseThrow();
    }
}
