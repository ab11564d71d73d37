package vn.tgpl.activities.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;

/** The traps around a version that rises by exactly one; an activity has no children, so nothing here is about those. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class StoringAVersionIT {
    private final Activities activities;
    private final CurrentIdentityAssociation identity;

    StoringAVersionIT(Activities activities, CurrentIdentityAssociation identity) {
        this.activities = activities;
        this.identity = identity;
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        identity.setIdentity(Somebody.of(Access.EVERYBODY));
    }

    @Test
    void aQueryBetweenChangeAndSaveIsRefusedAndNothingIsStored() {
        var id = UUID.fromString(Fixtures.plannedActivity());
        refused(id, activity -> {
            activity.cancel("Mưa");
            activities.count("kind", "COMM_EVENT");
            activities.save(activity, Change.CANCELLED);
        });
    }

    @Test
    void whoSwallowsTheRefusalStoresNothingEither() {
        var id = UUID.fromString(Fixtures.plannedActivity());
        refused(id, activity -> {
            activity.cancel("Mưa");
            activities.flush();
            assertThrows(IllegalStateException.class, () -> activities.save(activity, Change.CANCELLED));
        });
    }

    @Test
    void savingWhatDidNotChangeIsNoVersion() {
        var id = UUID.fromString(Fixtures.plannedActivity());
        var before = Rows.written();
        QuarkusTransaction.requiringNew().run(() -> activities.save(activities.get(id), Change.CHANGED));
        assertEquals(before, Rows.written());
        assertEquals(1, version(id));
    }

    @Test
    void twoSavesInOneTransactionAreTwoVersionsFromTheFirstOn() {
        Fixtures.plannedActivity();
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var activity = activities.save(new Activity(plan()), Change.PLANNED);
            assertEquals(1, activity.version);
            activity.cancel("Mưa");
            activities.save(activity, Change.CANCELLED);
            assertEquals(2, activity.version);
            return activity.id;
        });
        assertEquals(2, version(id));
        assertEquals(List.of(1L, 2L), told(id, 2));
    }

    @Test
    void aGapInWhatWasPublishedIsRefused() {
        var id = UUID.fromString(Fixtures.plannedActivity());
        Rows.text("UPDATE fact_source SET seq = 5 WHERE aggregate_id = ?", id);
        refused(id, activity -> {
            activity.cancel("Mưa");
            activities.save(activity, Change.CANCELLED);
        });
        Rows.text("UPDATE fact_source SET seq = 1 WHERE aggregate_id = ?", id);
    }

    @Test
    void outsideATransactionNothingIsSaved() {
        var before = Rows.written();
        assertThrows(RuntimeException.class, () -> activities.save(new Activity(plan()), Change.PLANNED));
        assertEquals(before, Rows.written());
    }

    @Test
    void ofTwoThatChangedAtOnceOneIsRefused() {
        var id = UUID.fromString(Fixtures.plannedActivity());
        assertThrows(
                RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    var activity = activities.get(id);
                    QuarkusTransaction.requiringNew().run(() -> {
                        var other = activities.get(id);
                        other.cancel("Nắng");
                        activities.save(other, Change.CANCELLED);
                    });
                    activity.voidIt("Mưa");
                    activities.save(activity, Change.VOIDED);
                }));
        assertEquals(2, version(id));
        assertEquals("CANCELLED", Rows.text("SELECT status FROM activity WHERE id = ?", id));
    }

    private void refused(UUID id, Consumer<Activity> change) {
        var before = Rows.written();
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> change.accept(activities.get(id))));
        assertEquals(before, Rows.written());
        assertEquals(1, version(id));
        assertTrue(FactsOnTopic.of(Topics.ACTIVITY)
                .all(fact -> fact.key().equals(id.toString()) && fact.version() > 1)
                .isEmpty());
    }

    private static long version(UUID id) {
        return Long.parseLong(Rows.text("SELECT version FROM activity WHERE id = ?", id));
    }

    private static List<Long> told(UUID id, int count) {
        return FactsOnTopic.of(Topics.ACTIVITY).await(count, fact -> fact.key().equals(id.toString())).stream()
                .map(FactsOnTopic.Published::version)
                .toList();
    }

    private static Bodies.Plan plan() {
        return new Bodies.Plan(
                "COMM_EVENT", "Truyền thông", null, "01", null, "ON_SITE", "HN-TT", null, null, null, null, null);
    }
}
