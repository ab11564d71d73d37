package vn.tgpl.planning.task;

import static vn.tgpl.planning.task.TaskRefusal.MILESTONE_OUTSIDE_TIME;
import static vn.tgpl.planning.task.TaskRefusal.TIME_CONTRADICTED;
import static vn.tgpl.planning.task.TaskRefusal.TIME_PART_MISSING;
import static vn.tgpl.planning.task.TaskRefusal.TIME_PART_UNFIT;

import java.time.LocalDate;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.Recurrence;

/** What must be true of a task's time and its milestones. */
final class TimeRules {
    private final Flaws flaws;
    private final Period plans;

    TimeRules(Flaws flaws, Period plans) {
        this.flaws = flaws;
        this.plans = plans;
    }

    void check(String at, TaskBody task) {
        if (task.time() != null) time(at, task, task.time());
        for (var i = 0; i < task.milestones().size(); i++) {
            var due = task.milestones().get(i).due();
            flaws.when(outside(task, due), at + "/milestones/" + i + "/due", MILESTONE_OUTSIDE_TIME);
        }
    }

    private void time(String at, TaskBody task, TaskTime time) {
        var kind = TimeKind.of(time.kind());
        if (flaws.when(kind.isEmpty(), at + "/time/kind", Request.UNKNOWN_CODE)) return;
        if (kind.get().ofCalendar()) ofCalendar(at, task, time, kind.get());
        else {
            flaws.when(time.year() != null, at + "/time/year", TIME_PART_UNFIT);
            flaws.when(time.number() != null, at + "/time/number", TIME_PART_UNFIT);
        }
        switch (kind.get()) {
            case DATE -> {
                flaws.when(task.from() == null, at + "/from", TIME_PART_MISSING);
                flaws.when(task.to() != null && !task.to().equals(task.from()), at + "/to", TIME_CONTRADICTED);
            }
            case RANGE -> flaws.when(task.from() == null && task.to() == null, at + "/from", TIME_PART_MISSING);
            case YEARLY -> flaws.when(!yearly(task), at + "/recurrence", TIME_CONTRADICTED);
            default -> {}
        }
    }

    /** Quý II năm 2024 is of that year, quý II hằng năm of each. */
    private void ofCalendar(String at, TaskBody task, TaskTime time, TimeKind kind) {
        if (kind.numbered()) {
            if (!flaws.when(time.number() == null, at + "/time/number", TIME_PART_MISSING)) {
                flaws.when(!time.rightNumber(kind), at + "/time/number", Request.OUT_OF_RANGE);
            }
            flaws.when(!yearly(task) && time.year() == null, at + "/time/year", TIME_PART_MISSING);
            flaws.when(yearly(task) && time.year() != null, at + "/time/year", TIME_PART_UNFIT);
        } else {
            flaws.when(time.number() != null, at + "/time/number", TIME_PART_UNFIT);
            flaws.when(time.year() == null, at + "/time/year", TIME_PART_MISSING);
            flaws.when(yearly(task), at + "/recurrence", TIME_CONTRADICTED);
        }
        var days = time.days();
        if (days == null) return;
        flaws.when(task.from() != null && !task.from().equals(days.from()), at + "/from", TIME_CONTRADICTED);
        flaws.when(task.to() != null && !task.to().equals(days.to()), at + "/to", TIME_CONTRADICTED);
    }

    private static boolean yearly(TaskBody task) {
        return Recurrence.YEARLY.name().equals(task.recurrence());
    }

    /** The days of a task that comes again each year are those of the first time. */
    private boolean outside(TaskBody task, LocalDate due) {
        if (plans.inOrder() && !plans.contains(new Period(due, due))) return true;
        if (yearly(task)) return false;
        var first = task.firstDay();
        var last = task.lastDay();
        return first != null && due.isBefore(first) || last != null && due.isAfter(last);
    }
}
