package vn.tgpl.activities.mechanism;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.PlanService.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.PlanService;
import vn.tgpl.activities.Rows;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kittest.TestServices;

/** What plan-service publishes is known here once, whatever comes twice, late or unreadable. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class FollowerIT {
    private static final String CHANGED = "vn.tgpl.unit.changed.v1";
    private static final LocalDate ENDED = LocalDate.of(2025, 6, 30);

    private final UUID id = UUID.randomUUID();
    private final String code = "U" + id.toString().substring(0, 8);

    @BeforeEach
    void catalogue() {
        PlanService.publishTheCatalogue();
    }

    @Test
    void aNewerVersionReplacesTheOlder() {
        PlanService.publish(unit(id, 1, code, null));
        PlanService.publish(unit(id, 2, code, ENDED));
        PlanService.awaitAllFollowed();
        assertEquals("2025-06-30", validTo());
        assertEquals("1", Rows.text("SELECT count(*) FROM known_code WHERE code = ?", code));
    }

    @Test
    void aRepeatedOrLateVersionChangesNothing() {
        PlanService.publish(unit(id, 1, code, null));
        PlanService.publish(unit(id, 3, code, ENDED));
        PlanService.publish(unit(id, 3, code, ENDED));
        PlanService.publish(unit(id, 2, code, null));
        PlanService.publish(unit(id, 1, code, null));
        PlanService.awaitAllFollowed();
        assertEquals("2025-06-30", validTo());
        assertEquals("3", Rows.text("SELECT seq FROM inbox_seen WHERE aggregate_id = ?", id));
    }

    /** After a restore from backup versions are given out a second time, under a higher epoch. */
    @Test
    void aHigherEpochIsNewerWhateverItsVersion() {
        PlanService.publish(unit(id, 7, code, ENDED));
        PlanService.send(Topics.CATALOGUE, CHANGED, id, 2, 2, EventJson.write(unit(id, 2, code, null), 2));
        PlanService.awaitAllFollowed();
        assertNull(validTo());
    }

    @Test
    void whatCannotBeReadIsParkedAndTheRestGoesOn() {
        parked("vn.tgpl.village.changed.v1", "{\"id\": \"" + id + "\", \"version\": 1}", "unknown kind of aggregate");
        parked("nonsense", "{}", "unknown kind of aggregate");
        parked(CHANGED, "{\"id\": ", "JsonEOFException");
        parked(CHANGED, "{\"id\": \"no uuid\", \"version\": 1}", "InvalidFormatException");
        parked(CHANGED, "{\"code\": \"99\"}", "ValueInstantiationException");
        parked(CHANGED, "{\"code\": \"99\", \"validFrom\": \"2020-01-01\"}", "no id or version");
        parked(CHANGED, "null", "no id or version");
        PlanService.publish(unit(id, 1, code, null));
        await().until(() -> Rows.text("SELECT 1 FROM known_code WHERE id = ?", id) != null);
    }

    @Test
    void aFieldThisServiceDoesNotKnowIsIgnored() {
        var newer = EventJson.write(unit(id, 1, code, null), 1).replaceFirst("\\{", "{\"population\": 5,");
        PlanService.send(Topics.CATALOGUE, CHANGED, id, 1, 1, newer);
        PlanService.awaitAllFollowed();
        assertNotNull(Rows.text("SELECT code FROM known_code WHERE id = ?", id));
    }

    @Test
    void theTasksOfADraftAreThoseOfItsNewestVersion() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        PlanService.publish(PlanService.planWithTasks("DRAFT", id, 1, first));
        PlanService.publish(PlanService.planWithTasks("APPROVED", id, 2, second));
        PlanService.publish(PlanService.planWithTasks(id, 3, second));
        PlanService.awaitAllFollowed();
        assertEquals(second.toString(), Rows.text("SELECT id FROM known_task WHERE plan = ?", id));
        assertEquals("1", Rows.text("SELECT count(*) FROM known_task WHERE plan = ?", id));
    }

    /** An amendment takes it out; what carried it out until then is recorded, or corrected, later all the same. */
    @Test
    void aTaskThatWasOnceInForceStaysKnown() {
        var gone = UUID.randomUUID();
        PlanService.publish(PlanService.planWithTasks(id, 1, gone, UUID.randomUUID()));
        PlanService.publish(PlanService.planWithTasks(id, 2, UUID.randomUUID()));
        PlanService.awaitAllFollowed();
        assertEquals("3", Rows.text("SELECT count(*) FROM known_task WHERE plan = ?", id));
        Api.plan(with(Fixtures.planned(), "planTask", gone)).then().statusCode(201);
    }

    @Test
    void aFollowerThatLostItsSessionGoesOnWhereItStood() {
        PlanService.publish(unit(id, 1, code, null));
        PlanService.awaitAllFollowed();
        Rows.text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'activity-service follower'");
        PlanService.publish(unit(id, 2, code, ENDED));
        PlanService.awaitAllFollowed();
        assertEquals("2025-06-30", validTo());
    }

    private void parked(String eventType, String body, String error) {
        var before = Rows.count("inbox_parked");
        PlanService.send(Topics.CATALOGUE, eventType, UUID.randomUUID(), 1, 1, body);
        await().until(() -> Rows.count("inbox_parked") == before + 1);
        assertEquals(
                eventType + " " + error,
                Rows.text("SELECT event_type || ' ' || error FROM inbox_parked ORDER BY first_seen DESC LIMIT 1"));
    }

    private String validTo() {
        return Rows.text("SELECT valid_to FROM known_code WHERE id = ?", id);
    }
}
