package vn.tgpl.activities.mechanism;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

/** From the outbox to the topic: nothing is lost, and nothing stays. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class OutboxIT {
    private static final String RELAY_BEGAN =
            "SELECT backend_start FROM pg_stat_activity WHERE application_name = 'activity-service relay'";

    private final FactsOnTopic topic = FactsOnTopic.of(Topics.ACTIVITY);

    @Test
    void eachEventIsACloudEvent() {
        var id = Fixtures.plannedActivity();
        var etag = Api.verb(id, "hold", 1, Fixtures.held()).header("ETag");
        var told = topic.await(fact -> fact.key().equals(id) && fact.version() == 2);
        var headers = told.headers();
        assertEquals(
                Set.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_epoch",
                        "ce_aggregateversion",
                        "content-type"),
                without(headers.keySet(), "traceparent"));
        assertEquals("1.0", headers.get("ce_specversion"));
        assertNotNull(UUID.fromString(headers.get("ce_id")));
        assertEquals("vn.tgpl.activity.held.v1", headers.get("ce_type"));
        assertEquals("/tgpl/activity-service", headers.get("ce_source"));
        assertEquals(id, headers.get("ce_subject"));
        assertTrue(Instant.parse(headers.get("ce_time")).isBefore(told.at().plusSeconds(1)));
        assertEquals("1", headers.get("ce_epoch"));
        assertEquals(etag, "\"" + headers.get("ce_aggregateversion") + "\"");
        assertEquals("application/json", headers.get("content-type"));
        assertEquals(id, told.body().get("id").textValue());
        assertEquals(2, told.body().get("version").intValue());
        assertEquals(1, told.body().get("epoch").intValue());
    }

    @Test
    void versionsComeInOrderWithoutAGapAndTheOutboxEmpties() {
        var id = Fixtures.heldActivity();
        for (var version = 2; version < 12; version++) {
            var counted = with(Fixtures.corrected(), "attendance", object("total", 40 + version));
            Api.verb(id, "correct", version, counted).then().statusCode(200);
        }
        var versions = topic.await(12, fact -> fact.key().equals(id)).stream()
                .map(FactsOnTopic.Published::version)
                .toList();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L), versions);
        await().until(() -> Rows.count("outbox") == 0);
    }

    @Test
    void aRelayThatLostItsSessionStartsOver() {
        Fixtures.plannedActivity();
        await().until(() -> Rows.text(RELAY_BEGAN) != null);
        Rows.text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'activity-service relay'");
        var id = Fixtures.heldActivity();
        assertEquals(2, topic.await(2, fact -> fact.key().equals(id)).size());
    }

    /** A row that cannot even be addressed stops the relay; the rows behind it wait until someone has looked. */
    @Test
    void rowsSurviveWhileTheRelayCannotSend() throws SQLException {
        Fixtures.plannedActivity();
        await().until(() -> Rows.text(RELAY_BEGAN) != null && Rows.count("outbox") == 0);
        var began = Rows.text(RELAY_BEGAN);
        Rows.text(append("NO_SUCH_KIND", "{}"));
        String id;
        try (var rival = Rows.connect("quarkus.datasource");
                var statement = rival.createStatement()) {
            id = Fixtures.heldActivity();
            // the place it gives up by failing: it comes back and stands by, to be seen
            statement.execute("SELECT pg_advisory_lock(hashtextextended('activity-service relay', 0))");
            await().until(() -> Rows.text(RELAY_BEGAN + " AND backend_start > ?::timestamptz", began) != null);
            assertEquals("2", Rows.text("SELECT count(*) FROM outbox WHERE aggregate_id = ?", UUID.fromString(id)));
        } finally {
            Rows.text("DELETE FROM outbox WHERE aggregate_type = 'NO_SUCH_KIND'");
        }
        assertEquals(2, topic.await(2, fact -> fact.key().equals(id)).size());
        await().until(() -> Rows.count("outbox") == 0);
    }

    @Test
    void whatTheBrokerWillNeverTakeIsPutAsideAndTheRestGoesOn() {
        Fixtures.plannedActivity();
        var parked = Rows.count("outbox_parked");
        Rows.text(append("ACTIVITY", "{\"text\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}"));
        var id = Fixtures.plannedActivity();
        topic.await(fact -> fact.key().equals(id));
        await().until(() -> Rows.count("outbox") == 0);
        assertEquals(parked + 1, Rows.count("outbox_parked"));
        assertEquals("RecordTooLargeException", Rows.text("SELECT error FROM outbox_parked"));
    }

    private static String append(String type, String payload) {
        return "INSERT INTO outbox (aggregate_type, aggregate_id, epoch, seq, ce_type, schema_version, payload)"
                + " VALUES ('" + type + "', uuidv7(), 1, 1, 'vn.tgpl.activity.planned.v1', 1, '" + payload + "')";
    }

    private static Set<String> without(Set<String> names, String name) {
        var left = new HashSet<>(names);
        left.remove(name);
        return left;
    }
}
