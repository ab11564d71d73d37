package vn.tgpl.planning.task;

import static vn.tgpl.planning.task.TaskRefusal.ORDINAL_TWICE;
import static vn.tgpl.planning.task.TaskRefusal.ROLE_WITHOUT_BODY;
import static vn.tgpl.planning.task.TaskRefusal.TASK_CYCLE;
import static vn.tgpl.planning.task.TaskRefusal.UNKNOWN_TASK;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.codebook.Codebook;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.Recurrence;

/** What must be true of the tasks of one document. */
public final class TaskRules {
    private static final int MOST = 500;

    private final Flaws flaws;
    private final List<TaskBody> tasks;
    private final IntFunction<String> places;
    private final Period plans;
    private final Codebook.Page known;
    private final TimeRules times;
    private final Map<String, String> parents = new HashMap<>();

    /** @param places where each of them stands in what was sent */
    public TaskRules(Flaws flaws, List<TaskBody> tasks, IntFunction<String> places, Period plans, Codebook.Page known) {
        this.flaws = flaws;
        this.tasks = tasks;
        this.places = places;
        this.plans = plans;
        this.known = known;
        this.times = new TimeRules(flaws, plans);
    }

    public void check() {
        flaws.when(tasks.size() > MOST, "#/tasks", Request.SIZE);
        ordinals();
        for (var i = 0; i < tasks.size(); i++) task(places.apply(i), tasks.get(i));
    }

    /** By which other parts may name them. */
    public static Set<String> ordinals(List<TaskBody> tasks) {
        return tasks.stream().map(TaskBody::ordinal).collect(Collectors.toSet());
    }

    private void ordinals() {
        for (var i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            flaws.when(parents.containsKey(task.ordinal()), places.apply(i) + "/ordinal", ORDINAL_TWICE);
            parents.putIfAbsent(task.ordinal(), task.parent());
        }
    }

    private void task(String at, TaskBody task) {
        flaws.when(
                task.from() != null && task.to() != null && task.to().isBefore(task.from()),
                at + "/to",
                Request.ENDS_BEFORE_START);
        flaws.when(!Recurrence.knows(task.recurrence()), at + "/recurrence", Request.UNKNOWN_CODE);
        times.check(at, task);
        if (task.parent() != null) {
            if (!flaws.when(!parents.containsKey(task.parent()), at + "/parent", UNKNOWN_TASK)) {
                flaws.when(goesRound(task.ordinal()), at + "/parent", TASK_CYCLE);
            }
        }
        for (var i = 0; i < task.roles().size(); i++) {
            role(at + "/roles/" + i, task.roles().get(i));
        }
        known.programmes().check(flaws, at + "/programmes", task.programmes(), plans);
    }

    private boolean goesRound(String ordinal) {
        var seen = new HashSet<String>();
        for (var above = ordinal; above != null; above = parents.get(above)) {
            if (!seen.add(above)) return true;
        }
        return false;
    }

    private void role(String at, TaskRole role) {
        known.roles().check(flaws, at + "/role", role.role());
        flaws.when(
                role.organisation() == null
                        && (role.name() == null || role.name().isEmpty()),
                at,
                ROLE_WITHOUT_BODY);
        known.organisations().check(flaws, at + "/organisation", role.organisation(), plans);
    }
}
