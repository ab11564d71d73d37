package vn.tgpl.activities.mechanism;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.AuditTrail;
import vn.tgpl.activities.AuditTrail.Entry;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.activities.Rows;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kittest.TestServices;

/** Each stored version has one entry that says who did it; nobody changes the trail unseen. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class AuditIT {
    private static final String CANARY = "Chim-hoàng-yến";

    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
    }

    @Test
    void eachStoredVersionIsEnteredOnce() {
        var head = As.headOf("HN-TT");
        var planned = AuditTrail.of(() -> head.plan(Fixtures.planned()).then().statusCode(201));
        var id = planned.getFirst().object().substring("activity/".length(), "activity/".length() + 36);
        assertEquals(List.of(wrote(head, "activity.planned", id, 1)), planned);
        entered(wrote(head, "activity.changed", id, 2), () -> head.patch(id, 1, object("title", "Khác")));
        entered(wrote(head, "activity.postponed", id, 3), () -> head.verb(id, "postpone", 2, Fixtures.reason()));
        entered(wrote(head, "activity.held", id, 4), () -> head.verb(id, "hold", 3, Fixtures.held()));
        entered(
                wrote(head, "activity.corrected", id, 5),
                () -> head.verb(id, "correct", 4, with(Fixtures.corrected(), "unit", "01", "organisation", "HN-TT")));
        entered(wrote(head, "activity.voided", id, 6), () -> head.verb(id, "void", 5, Fixtures.reason()));
    }

    private static void entered(Entry expected, Callable<Response> write) {
        assertEquals(List.of(expected), AuditTrail.of(() -> {
            try {
                write.call().then().statusCode(200);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static Entry wrote(As somebody, String action, String id, long version) {
        return new Entry(somebody.subject(), "test", action, "activity/" + id + "@" + version, "ALLOWED", null);
    }

    @Test
    void whatWasNotStoredIsNotEntered() {
        var id = Fixtures.heldActivity();
        assertEquals(List.of(), AuditTrail.of(() -> {
            refused(Api.verb(id, "hold", 2, Fixtures.held()), 409, "NOT_PLANNED");
            refused(Api.verb(id, "void", 1, Fixtures.reason()), 412, "VERSION_STALE");
            refused(Api.plan(with(Fixtures.planned(), "kind", "PARTY")), 422, "UNKNOWN_CODE");
            refused(Api.plan("{"), 400, "MALFORMED_JSON");
            Api.get(id).then().statusCode(200);
        }));
    }

    /** Row, published state and entry stand or fall together, also when only the last of them fails. */
    @Test
    void whatIsRolledBackLeavesNoEntry() {
        var id = Fixtures.heldActivity();
        Rows.text("DELETE FROM fact_source WHERE aggregate_id = ?", UUID.fromString(id));
        assertEquals(
                List.of(), AuditTrail.of(() -> refused(Api.verb(id, "void", 2, Fixtures.reason()), 500, "INTERNAL")));
        Rows.define("ALTER TABLE audit ADD CONSTRAINT audit_no_plans CHECK (action <> 'activity.planned') NOT VALID");
        try {
            var before = Rows.written();
            assertEquals(
                    List.of(),
                    AuditTrail.of(() -> Api.plan(Fixtures.planned()).then().statusCode(greaterThanOrEqualTo(500))));
            assertEquals(before, Rows.written());
        } finally {
            Rows.define("ALTER TABLE audit DROP CONSTRAINT audit_no_plans");
        }
    }

    @Test
    void anAnswerGivenAgainIsNoSecondWrite() {
        var key = UUID.randomUUID().toString();
        Runnable plan = () -> Api.json()
                .header("Idempotency-Key", key)
                .body(Fixtures.planned())
                .post(Api.ACTIVITIES)
                .then()
                .statusCode(201);
        assertEquals(1, AuditTrail.of(plan).size());
        assertEquals(0, AuditTrail.of(plan).size());
    }

    @Test
    void theServiceItselfCanOnlyAppend() throws SQLException {
        Fixtures.plannedActivity();
        try (var session = Rows.connect("quarkus.datasource")) {
            for (var command : List.of(
                    "UPDATE audit SET actor = 'somebody else'",
                    "DELETE FROM audit",
                    "TRUNCATE audit",
                    "INSERT INTO audit SELECT * FROM audit LIMIT 1",
                    "ALTER TABLE audit DISABLE TRIGGER ALL",
                    "DROP TABLE audit",
                    "UPDATE audit_head SET n = 0",
                    "INSERT INTO audit_head SELECT 99, n, hash FROM audit_head LIMIT 1",
                    "DELETE FROM audit_head",
                    "TRUNCATE audit_head",
                    "CREATE OR REPLACE FUNCTION audit_text(value text) RETURNS bytea LANGUAGE sql RETURN ''::bytea")) {
                var refused = assertThrows(SQLException.class, () -> Sql.update(session, command), command);
                assertEquals("42501", refused.getSQLState(), command);
            }
        }
    }

    @Test
    void theChainsAreWholeWhoeverComputesThem() {
        Fixtures.heldActivity();
        assertEquals(Optional.empty(), Chains.firstFlaw());
    }

    @Test
    void anEntryThatIsChangedShows() {
        Fixtures.heldActivity();
        var changed = Rows.text("SELECT chain || ' ' || max(n) FROM audit GROUP BY chain LIMIT 1")
                .split(" ");
        var where = " WHERE chain = " + changed[0] + " AND n = " + changed[1];
        Rows.define("UPDATE audit SET action = action || '!'" + where);
        try {
            assertEquals(Optional.of(String.join(" ", changed)), Chains.firstFlaw());
        } finally {
            Rows.define("UPDATE audit SET action = rtrim(action, '!')" + where);
        }
        assertEquals(Optional.empty(), Chains.firstFlaw());
    }

    @Test
    void manyWritersLeaveWholeChains() throws Exception {
        var before = Rows.count("audit");
        Callable<Response> plan = () -> Api.plan(Fixtures.planned());
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(Collections.nCopies(320, plan))) {
                answer.get().then().statusCode(201);
            }
        }
        assertEquals(before + 320, Rows.count("audit"));
        assertEquals(Optional.empty(), Chains.firstFlaw());
    }

    @Test
    void noEntryRepeatsWhatPeopleWrote() {
        var id = Fixtures.plannedActivity(with(Fixtures.planned(), "title", CANARY, "place", CANARY));
        Api.verb(id, "cancel", 1, object("reason", CANARY)).then().statusCode(200);
        refused(Api.json().get("/api/v1/activities/" + CANARY), 404, "NOT_FOUND");
        refused(Api.plan(with(Fixtures.planned(), "kind", CANARY)), 422, "UNKNOWN_CODE");
        assertEquals("0", Rows.text("SELECT count(*) FROM audit AS a WHERE a::text LIKE '%Chim%'"));
    }
}
