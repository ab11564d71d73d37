package vn.tgpl.planning.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.planning.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TerritoryTables;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Fixtures;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** Whatever the code asks: PostgreSQL shows and takes only what is within the scope. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class RowLevelSecurityIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final List<String> PARTS =
            List.of("plan_legal_basis", "plan_task", "plan_target", "plan_section", "plan_budget_line");

    @Test
    void everyTableThatHasATerritoryIsForced() {
        TerritoryTables.check();
    }

    @Test
    void withoutAScopeThereIsNothing() throws SQLException {
        Fixtures.drafted();
        assertEquals("0", Rows.unscoped("SELECT count(*) FROM plan"));
        for (var part : PARTS) assertEquals("0", Rows.unscoped("SELECT count(*) FROM " + part));
    }

    @Test
    void anotherScopeSeesAndChangesNothing() throws SQLException {
        var id = UUID.fromString(Fixtures.drafted());
        var hanoi = Officer.ofProvince("01", "provincial-officer").subject;
        var hue = Officer.ofProvince("46", "provincial-officer").subject;
        assertEquals("1", Rows.as(hanoi, "SELECT count(*) FROM plan WHERE id = ?", id));
        assertEquals("0", Rows.as(hue, "SELECT count(*) FROM plan WHERE id = ?", id));
        assertEquals("0", Rows.as(hue, "UPDATE plan SET title = 'x' WHERE id = ?", id));
        for (var part : PARTS) {
            assertEquals("0", Rows.as(hue, "SELECT count(*) FROM " + part + " WHERE plan = ?", id));
            assertEquals("0", Rows.as(hue, "DELETE FROM " + part + " WHERE plan = ?", id));
        }
    }

    /** All of the province reads it, the issuer writes it. */
    @Test
    void readingIsNotWriting() throws SQLException {
        var id = UUID.fromString(Fixtures.drafted());
        var centre = Officer.ofOrganisation("HN-TT", "clerk").subject;
        assertEquals("1", Rows.as(centre, "SELECT count(*) FROM plan WHERE id = ?", id));
        assertEquals("2", Rows.as(centre, "SELECT count(*) FROM plan_task WHERE plan = ?", id));
        assertEquals("0", Rows.as(centre, "UPDATE plan SET title = 'x' WHERE id = ?", id));
        assertEquals("0", Rows.as(centre, "UPDATE plan_task SET content = 'x' WHERE plan = ?", id));
        assertEquals("0", Rows.as(centre, "DELETE FROM plan_target WHERE plan = ?", id));
    }

    @Test
    void nothingIsPutElsewhere() {
        var own = UUID.fromString(Fixtures.drafted(with(Fixtures.plan(), "issuer", "HN-TT")));
        var theirs = UUID.fromString(Fixtures.drafted());
        var centre = Officer.ofOrganisation("HN-TT", "clerk").subject;
        var abroad = "UPDATE plan SET territory = (SELECT id FROM unit WHERE code = '04') WHERE id = ?";
        refused(centre, abroad, own);
        refused(centre, "UPDATE plan SET issuer = 'HN-STP', territory = NULL WHERE id = ?", own);
        refused(centre, "UPDATE plan SET unit = 'VN' WHERE id = ?", own);
        refused(centre, """
                INSERT INTO plan_task (id, plan, position, ordinal, content, recurrence, roles, programmes)
                VALUES (uuidv7(), ?, 9, '9', 'x', 'ONCE', '[]', '{}')
                """, theirs);
    }

    private static void refused(String subject, String sql, UUID plan) {
        var refused = assertThrows(SQLException.class, () -> Rows.as(subject, sql, plan));
        assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState());
    }
}
