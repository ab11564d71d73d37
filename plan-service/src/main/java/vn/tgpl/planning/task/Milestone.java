package vn.tgpl.planning.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** A step of a task with its day (mốc thời gian). */
@Schema(name = "Milestone")
public record Milestone(
        @Schema(examples = "Báo cáo sơ kết") @NotBlank @Size(max = 500)
        String name,

        @NotNull LocalDate due,

        @Schema(description = "What is there by then") @MayBeAbsent @Size(min = 1, max = 2000)
        String output) {}
