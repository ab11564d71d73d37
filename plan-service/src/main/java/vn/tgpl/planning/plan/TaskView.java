package vn.tgpl.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Task")
record TaskView(
        UUID id,
        String ordinal,
        UUID parent,
        String content,
        String timeText,
        LocalDate from,
        LocalDate to,
        Recurrence recurrence,
        String expectedOutput,
        List<Bodies.Role> roles,
        List<String> programmes) {
    static TaskView of(Task task) {
        return new TaskView(
                task.id,
                task.ordinal,
                task.parent,
                task.content,
                task.timeText,
                task.startsOn,
                task.endsOn,
                task.recurrence,
                task.expectedOutput,
                task.roles,
                task.programmes);
    }
}
