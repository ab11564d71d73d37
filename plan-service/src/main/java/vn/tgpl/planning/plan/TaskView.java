package vn.tgpl.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

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
        List<Bodies.Role> roles,
        List<String> programmes,
        List<Milestone> milestones) {
    static TaskView of(Task task) {
        return new TaskView(
                task.id,
                task.ordinal,
                task.parent,
                task.content,
                task.timeText,
                task.time,
                task.startsOn,
                task.endsOn,
                task.recurrence,
                task.expectedOutput,
                task.roles,
                task.programmes,
                task.milestones);
    }
}
