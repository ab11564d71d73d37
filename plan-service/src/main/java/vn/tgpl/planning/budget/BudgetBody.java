package vn.tgpl.planning.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;

/** A line of the budget, as clients send it. */
@Schema(name = "BudgetLineBody")
public record BudgetBody(
        @Schema(description = "Ordinal (or id, once it has one) of the task it pays for") @Size(max = 36)
        String task,

        @Schema(description = "Code of the programme out of which it is paid")
        String programme,

        @Schema(description = "Code of a component (dự án, tiểu dự án) of the programme")
        String component,

        @Schema(examples = "CENTRAL", description = "INTEGRATED (lồng ghép): it rides on another activity, which pays")
        @NotNull
        @CodeOf("money-sources")
        String source,

        @Schema(description = "Absent when the document gives one sum for the whole period")
        Integer year,

        @Schema(description = "Whole VND", examples = "80000000") @NotNull @PositiveOrZero @Max(MOST)
        Long amount,

        @Schema(description = "What is paid for", examples = "Tập huấn kỹ năng") @NotBlank @Size(max = 2000)
        String content,

        @Size(min = 1, max = 2000) String note) {
    /** With it, sums of the longest budget are still whole numbers to every reader of JSON. */
    static final long MOST = 10_000_000_000_000L;

    public BudgetBody naming(UnaryOperator<String> naming) {
        var named = task == null ? null : naming.apply(task);
        return Objects.equals(task, named)
                ? this
                : new BudgetBody(named, programme, component, source, year, amount, content, note);
    }

    public BudgetLine line(UUID task) {
        return new BudgetLine(task, programme, component, source, year, amount, content, note);
    }
}
