package vn.tgpl.planning.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task, as clients send it. */
@Schema(name = "TaskBody", example = TaskBody.EXAMPLE)
public record TaskBody(
        @Schema(examples = "II.2.1") @NotBlank @Size(max = 30)
        String ordinal,

        @Schema(description = "Ordinal (or id, once it has one) of the task it is part of") @Size(max = 36)
        String parent,

        @NotBlank @Size(max = 20000) String content,

        @Schema(description = "The time in the words of the document") @Size(min = 1, max = 1000)
        String timeText,

        @Schema(description = "The same as data; from and to follow from it where they can") @Valid
        TaskTime time,

        LocalDate from,
        LocalDate to,

        @Schema(enumeration = {"ONCE", "YEARLY"}) @NotNull String recurrence,

        @Size(min = 1, max = 20000) String expectedOutput,
        @Size(max = 100) List<@NotNull @Valid TaskRole> roles,
        @Size(max = 20) List<@NotNull String> programmes,

        @Schema(description = "Steps with their days, within the task's time and the plan's period") @Size(max = 100)
        List<@NotNull @Valid Milestone> milestones) {
    static final String EXAMPLE = """
            {"ordinal": "1.2", "content": "Tổ chức tập huấn kỹ năng cho người thực hiện trợ giúp pháp lý",
             "timeText": "Quý II năm 2021", "time": {"kind": "QUARTER", "year": 2021, "number": 2}, "recurrence": "ONCE",
             "milestones": [{"name": "Báo cáo kết quả", "due": "2021-06-30"}],
             "roles": [{"role": "LEAD", "organisation": "HN-TT"}], "programmes": ["POVERTY_2021"]}""";

    public TaskBody {
        roles = Objects.requireNonNullElse(roles, List.of());
        programmes = Objects.requireNonNullElse(programmes, List.of());
        milestones = Objects.requireNonNullElse(milestones, List.of());
    }

    public LocalDate firstDay() {
        var days = time == null ? null : time.days();
        return days == null ? from : days.from();
    }

    public LocalDate lastDay() {
        var days = time == null ? null : time.days();
        if (days != null) return days.to();
        return time != null && TimeKind.DATE.name().equals(time.kind()) ? from : to;
    }

    /** As part of another task. */
    public TaskBody under(String parent) {
        return new TaskBody(
                ordinal,
                parent,
                content,
                timeText,
                time,
                from,
                to,
                recurrence,
                expectedOutput,
                roles,
                programmes,
                milestones);
    }
}
