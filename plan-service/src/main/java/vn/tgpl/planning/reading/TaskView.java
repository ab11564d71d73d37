package vn.tgpl.planning.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.planning.period.Recurrence;
import vn.tgpl.planning.plan.Task;
import vn.tgpl.planning.task.Milestone;
import vn.tgpl.planning.task.TaskRole;
import vn.tgpl.planning.task.TaskTime;

@Schema(name = "Task")
record TaskView(
        UUID id,
        String ordinal,
        @MayBeAbsent UUID parent,
        String content,
        @MayBeAbsent String timeText,
        @MayBeAbsent TaskTime time,
        @MayBeAbsent LocalDate from,
        @MayBeAbsent LocalDate to,
        Recurrence recurrence,
        @MayBeAbsent String expectedOutput,
        List<TaskRole> roles,
        List<String> programmes,
        List<Milestone> milestones) {
    static TaskView of(Task task) {
        var said = task.body(null);
        return new TaskView(
                task.id(),
                said.ordinal(),
                task.parent(),
                said.content(),
                said.timeText(),
                said.time(),
                said.from(),
                said.to(),
                Recurrence.valueOf(said.recurrence()),
                said.expectedOutput(),
                said.roles(),
                said.programmes(),
                said.milestones());
    }
}
