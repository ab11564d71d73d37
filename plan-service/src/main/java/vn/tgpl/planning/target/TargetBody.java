package vn.tgpl.planning.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.period.Accumulation;
import vn.tgpl.planning.period.Period;

/** A target, as clients send it. */
@Schema(name = "TargetBody", example = TargetBody.EXAMPLE)
public record TargetBody(
        @Schema(description = "Ordinal (or id, once it has one) of the task it measures") @Size(max = 36)
        String task,

        @NotNull String indicator,

        @Schema(description = "Count only what serves this programme; when absent, everything once")
        String programme,

        @Schema(description = "The plan's when absent; lies in the plan's province, unless the plan is the nation's")
        String unit,

        @Schema(description = "Lies in the plan's province or issues the plan, unless the plan is the nation's")
        String organisation,

        @Schema(enumeration = {"ONCE", "YEARLY"}) @NotNull String recurrence,

        @Schema(description = "The plan's when absent") @Valid
        Period period,

        @Schema(description = "When absent, the figure is followed without a judgement") @Valid
        Bound bound,

        @Schema(
                description =
                        "CUMULATIVE (luỹ kế): each year's line counts since the target's first day; IN_PERIOD when absent",
                enumeration = {"IN_PERIOD", "CUMULATIVE"})
        String accumulation,

        @Schema(description = "What of it is handed down to units and organisations (giao chỉ tiêu)") @Size(max = 200)
        List<@NotNull @Valid Allocation> allocations,

        @Schema(
                description =
                        "Id of the target it is part of: of a plan above, of the same indicator, for its period or a part")
        UUID allocatedFrom,

        @Size(min = 1, max = 2000) String note) {
    public static final String EXAMPLE = """
            {"task": "1.1", "indicator": "COMM_EVENTS_GENERAL", "programme": "POVERTY_2021",
             "recurrence": "YEARLY", "bound": {"low": 20, "high": 30}}""";

    public TargetBody {
        accumulation = accumulation == null ? Accumulation.IN_PERIOD.name() : accumulation;
        allocations = Objects.requireNonNullElse(allocations, List.of());
    }

    /** The same, measuring another task. */
    public TargetBody of(String otherTask) {
        return new TargetBody(
                otherTask,
                indicator,
                programme,
                unit,
                organisation,
                recurrence,
                period,
                bound,
                accumulation,
                allocations,
                allocatedFrom,
                note);
    }
}
