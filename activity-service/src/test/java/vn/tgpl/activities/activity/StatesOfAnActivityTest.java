package vn.tgpl.activities.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.tgpl.activities.activity.ActivityRefusal.ALREADY_VOIDED;
import static vn.tgpl.activities.activity.ActivityRefusal.NOT_HELD;
import static vn.tgpl.activities.activity.ActivityRefusal.NOT_PLANNED;
import static vn.tgpl.activities.activity.ActivityStatus.CANCELLED;
import static vn.tgpl.activities.activity.ActivityStatus.HELD;
import static vn.tgpl.activities.activity.ActivityStatus.PLANNED;
import static vn.tgpl.activities.activity.ActivityStatus.POSTPONED;
import static vn.tgpl.activities.activity.ActivityStatus.VOIDED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;

class StatesOfAnActivityTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);
    private static final Consumer<Activity> HOLD = activity -> activity.hold(
            new Bodies.Hold(DAY, null, new Bodies.Came(80, 74, null, null, null, null, null, null), null));

    @Test
    void onlyWhatIsPlannedMayBePostponed() {
        allowed(EnumSet.of(PLANNED), POSTPONED, NOT_PLANNED, activity -> activity.postpone(DAY.plusDays(7), "Mưa"));
    }

    @Test
    void whatIsPlannedOrPostponedMayBeHeld() {
        allowed(EnumSet.of(PLANNED, POSTPONED), HELD, NOT_PLANNED, HOLD);
    }

    @Test
    void whatIsPlannedOrPostponedMayBeCancelled() {
        allowed(EnumSet.of(PLANNED, POSTPONED), CANCELLED, NOT_PLANNED, activity -> activity.cancel("Mưa"));
    }

    @Test
    void onlyWhatWasHeldMayBeCorrected() {
        allowed(EnumSet.of(HELD), HELD, NOT_HELD, activity -> activity.correct(correction()));
    }

    @Test
    void anythingMayBeVoidedOnce() {
        allowed(
                EnumSet.of(PLANNED, POSTPONED, HELD, CANCELLED),
                VOIDED,
                ALREADY_VOIDED,
                activity -> activity.voidIt("Nhập nhầm"));
    }

    @Test
    void aPostponementWithoutADayForgetsTheOldOne() {
        var activity = in(PLANNED);
        activity.postpone(null, null);
        assertNull(activity.plannedOn);
    }

    @Test
    void aCorrectionReplacesTheWholeRecord() {
        var activity = in(HELD);
        activity.correct(correction());
        assertEquals("RADIO_SLOT", activity.kind);
        assertEquals("38", activity.unit);
        assertEquals(DAY.plusMonths(1), activity.heldOn);
        assertNull(activity.attendance);
        assertEquals(List.of(), activity.programmes);
        assertEquals("Truyền thông", activity.title);
    }

    private static void allowed(
            Set<ActivityStatus> from, ActivityStatus to, Refusal.Reason otherwise, Consumer<Activity> verb) {
        for (var status : ActivityStatus.values()) {
            var activity = in(status);
            if (from.contains(status)) {
                verb.accept(activity);
                assertEquals(to, activity.status);
            } else {
                var refusal = assertThrows(Refusal.class, () -> verb.accept(activity), status.name());
                assertEquals(otherwise, refusal.reason());
                assertEquals(status, activity.status);
            }
        }
    }

    private static Activity in(ActivityStatus status) {
        var activity = new Activity(new Bodies.Plan(
                "COMM_EVENT",
                "Truyền thông",
                DAY,
                "01",
                null,
                "ON_SITE",
                "HN-TT",
                List.of("POVERTY_2021"),
                null,
                null,
                List.of(),
                List.of()));
        switch (status) {
            case PLANNED -> {}
            case POSTPONED -> activity.postpone(DAY, null);
            case HELD -> HOLD.accept(activity);
            case CANCELLED -> activity.cancel("Mưa");
            case VOIDED -> activity.voidIt("Nhập nhầm");
        }
        return activity;
    }

    private static Bodies.Correct correction() {
        return new Bodies.Correct(
                "RADIO_SLOT",
                DAY.plusMonths(1),
                null,
                "38",
                "BROADCAST",
                "TH-TT",
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                "Nhập nhầm");
    }
}
