package vn.tgpl.activities.activity;

import static vn.tgpl.activities.activity.ActivityRefusal.ATTENDANCE_REQUIRED;
import static vn.tgpl.activities.activity.ActivityRefusal.ENDED_IN_FUTURE;
import static vn.tgpl.activities.activity.ActivityRefusal.GROUP_OVER_TOTAL;
import static vn.tgpl.activities.activity.ActivityRefusal.HELD_IN_FUTURE;
import static vn.tgpl.activities.activity.ActivityRefusal.PRIMARY_NOT_SERVED;
import static vn.tgpl.activities.activity.ActivityRefusal.TWICE_IN_LIST;
import static vn.tgpl.activities.activity.ActivityRefusal.UNKNOWN_TASK;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.tgpl.activities.replica.KnownTasks;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.inbox.KnownCodes;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** What must be true of an activity's record beyond its shape; every code must be valid on the day it speaks of. */
@ApplicationScoped
class ActivityRules {
    private final KnownCodes codes;
    private final KnownTasks tasks;
    private final Clock clock;

    ActivityRules(KnownCodes codes, KnownTasks tasks, Clock clock) {
        this.codes = codes;
        this.tasks = tasks;
        this.clock = clock;
    }

    void check(Bodies.Plan plan) {
        var flaws = new Flaws();
        particulars(flaws, plan, plan.plannedOn());
        flaws.refuse();
    }

    /** Codes are read again on the day it was held, which need not be the day it was planned for. */
    void check(Bodies.Hold hold, Activity activity) {
        var flaws = new Flaws();
        days(flaws, hold.heldOn(), hold.endedOn());
        attendance(flaws, activity.mode, hold.attendance());
        if (!hold.heldOn().equals(activity.plannedOn)) particulars(flaws, activity.plan(), hold.heldOn());
        flaws.refuse();
    }

    void check(Bodies.Correct correction) {
        var flaws = new Flaws();
        days(flaws, correction.heldOn(), correction.endedOn());
        attendance(flaws, correction.mode(), correction.attendance());
        particulars(flaws, correction, correction.heldOn());
        flaws.refuse();
    }

    private void days(Flaws flaws, LocalDate held, LocalDate ended) {
        var today = LocalDate.now(clock);
        flaws.when(held.isAfter(today), "#/heldOn", HELD_IN_FUTURE);
        if (ended == null) return;
        flaws.when(ended.isBefore(held), "#/endedOn", Request.ENDS_BEFORE_START);
        flaws.when(ended.isAfter(today), "#/endedOn", ENDED_IN_FUTURE);
    }

    /** A broadcast has no attendances to count. */
    private static void attendance(Flaws flaws, String mode, Bodies.Came came) {
        if (came == null) {
            flaws.when(!"BROADCAST".equals(mode), "#/attendance", ATTENDANCE_REQUIRED);
            return;
        }
        var attendance = came.attendance();
        attendance
                .groups()
                .forEach((name, count) ->
                        flaws.when(count > attendance.total(), "#/attendance/" + name, GROUP_OVER_TOTAL));
    }

    /** @param on null while no day is planned: then a code need only be known */
    private void particulars(Flaws flaws, Particulars given, LocalDate on) {
        var known = codes.read(Stream.of(
                        Stream.of(given.kind(), given.mode(), given.unit(), given.organisation()),
                        given.programmes().stream(),
                        given.audiences().stream())
                .flatMap(some -> some));
        known.check(flaws, "#/kind", CodeLists.ACTIVITY_KINDS, given.kind(), on);
        known.check(flaws, "#/mode", CodeLists.MODES, given.mode(), on);
        known.check(flaws, "#/unit", FactType.UNIT, given.unit(), on);
        known.check(flaws, "#/organisation", FactType.ORGANISATION, given.organisation(), on);
        each(
                flaws,
                "#/programmes",
                given.programmes(),
                (pointer, code) -> known.check(flaws, pointer, FactType.PROGRAMME, code, on));
        each(
                flaws,
                "#/audiences",
                given.audiences(),
                (pointer, code) -> known.check(flaws, pointer, CodeLists.AUDIENCES, code, on));
        each(flaws, "#/languages", given.languages(), (pointer, code) -> {});
        flaws.when(
                given.primaryProgramme() != null && !given.programmes().contains(given.primaryProgramme()),
                "#/primaryProgramme",
                PRIMARY_NOT_SERVED);
        flaws.when(given.planTask() != null && !tasks.knows(given.planTask()), "#/planTask", UNKNOWN_TASK);
    }

    @FunctionalInterface
    private interface Check {
        void of(String pointer, String code);
    }

    private static void each(Flaws flaws, String pointer, List<String> codes, Check check) {
        var seen = new HashSet<String>();
        for (var i = 0; i < codes.size(); i++) {
            flaws.when(!seen.add(codes.get(i)), pointer + "/" + i, TWICE_IN_LIST);
            check.of(pointer + "/" + i, codes.get(i));
        }
    }
}
