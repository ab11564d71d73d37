package vn.tgpl.activities.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

/** What people write as title, place or reason may name someone: it leaves neither by the topic nor by the log. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class PrivateTextIT {
    private static final String CANARY = "Chim-hoàng-yến";

    private final Logged logged = new Logged();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(logged);
    }

    @Test
    void noVerbTellsIt() {
        var last = moved("hold", Fixtures.held());
        Api.verb(last, "correct", 2, with(Fixtures.corrected(), "reason", CANARY))
                .then()
                .statusCode(200);
        moved("postpone", object("reason", CANARY));
        moved("cancel", object("reason", CANARY));
        last = moved("void", object("reason", CANARY));
        var id = last;
        FactsOnTopic.of(Topics.ACTIVITY).await(2, fact -> fact.key().equals(id));
        nothingLeaked();
    }

    @Test
    void noRefusalTellsIt() {
        Fixtures.plannedActivity();
        refused(Api.plan(with(Fixtures.planned(), "title", CANARY.repeat(100))), 422, "SIZE", "#/title");
        refused(Api.plan(with(Fixtures.planned(), CANARY, "x")), 400, "UNKNOWN_FIELD");
        refused(Api.plan(with(Fixtures.planned(), "kind", CANARY)), 422, "UNKNOWN_CODE", "#/kind");
        refused(Api.plan(with(Fixtures.planned(), "plannedOn", CANARY)), 400, "WRONG_TYPE", "#/plannedOn");
        refused(Api.plan("{\"title\": \"" + CANARY + "\" \"" + CANARY + "\""), 400, "MALFORMED_JSON");
        refused(
                Api.json()
                        .header("Idempotency-Key", "a " + CANARY)
                        .body(Fixtures.planned())
                        .post(Api.ACTIVITIES),
                400,
                "BAD_HEADER");
        nothingLeaked();
    }

    /** Even a failure nobody thought of, in which PostgreSQL would like to quote the whole row. */
    @Test
    void noFailureTellsIt() {
        var id = Fixtures.plannedActivity(with(Fixtures.planned(), "title", CANARY));
        Rows.define(
                "ALTER TABLE activity ADD CONSTRAINT activity_no_canary CHECK (place <> '" + CANARY + "') NOT VALID");
        try {
            refused(Api.plan(with(Fixtures.planned(), "title", CANARY, "place", CANARY)), 500, "INTERNAL");
            refused(Api.patch(id, 1, object("place", CANARY)), 500, "INTERNAL");
        } finally {
            Rows.define("ALTER TABLE activity DROP CONSTRAINT activity_no_canary");
        }
        Rows.text("DELETE FROM fact_source WHERE aggregate_id = ?", UUID.fromString(id));
        refused(Api.verb(id, "cancel", 1, object("reason", CANARY)), 500, "INTERNAL");
        assertTrue(logged.lines.stream().anyMatch(line -> line.contains("unexpected failure")));
        nothingLeaked();
    }

    private static String moved(String verb, Object body) {
        var id = Fixtures.plannedActivity(with(Fixtures.planned(), "title", CANARY, "place", CANARY));
        Api.verb(id, verb, 1, body).then().statusCode(200);
        return id;
    }

    private void nothingLeaked() {
        assertEquals(
                List.of(),
                logged.lines.stream().filter(line -> line.contains(CANARY)).toList());
        var told = FactsOnTopic.of(Topics.ACTIVITY).all();
        assertFalse(told.isEmpty());
        for (var fact : told) {
            assertFalse(fact.body().toString().contains(CANARY), fact.key());
            assertFalse(fact.headers().toString().contains(CANARY), fact.key());
        }
    }

    /** Everything the application logs, stack traces included. */
    private static final class Logged extends Handler {
        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            var line = new StringWriter().append(record.getMessage());
            if (record.getParameters() != null) for (var part : record.getParameters()) line.append(" " + part);
            if (record.getThrown() != null) record.getThrown().printStackTrace(new PrintWriter(line));
            lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
