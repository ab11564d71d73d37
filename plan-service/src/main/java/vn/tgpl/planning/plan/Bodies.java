package vn.tgpl.planning.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;

/** What clients send. Codes and the fit of the parts are checked by {@link PlanRules}. */
public final class Bodies {
    public static final String PLAN_EXAMPLE = Examples.PLAN;

    private Bodies() {}

    /** A whole document; its parts name each other by ordinal. */
    @Schema(name = "PlanDocument", example = Examples.PLAN)
    public record Plan(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 1000) String title,

            @Schema(examples = "PLAN") @NotNull @CodeOf("document-types")
            String type,

            @Schema(description = "Code of the organisation that signs it") @NotNull
            String issuer,

            LocalDate signedOn,
            @NotNull @Valid Period period,
            @NotNull String unit,
            @Size(max = 20) List<@NotNull String> programmes,
            UUID parentPlan,
            @Size(max = 200) List<@NotNull @Valid LegalBasis> legalBases,

            @Schema(enumeration = {"ORIGINAL", "TRANSCRIBED"}) @NotNull
            String source,

            @Size(min = 1, max = 5000) String sourceNote,
            @Size(max = 200) List<@NotBlank @Size(max = 500) String> recipients,

            @Schema(description = "Where it is signed", examples = "Hà Nội") @Size(min = 1, max = 200)
            String place,

            @Valid Signer signer,
            @Size(max = 100) List<@NotNull @Valid Section> sections,

            @Schema(description = "500 at most") List<@NotNull @Valid BudgetBody> budget,

            @Schema(description = "500 at most") List<@NotNull @Valid Task> tasks,

            @Schema(description = "1,000 at most") List<@NotNull @Valid Target> targets) {
        public Plan {
            programmes = list(programmes);
            legalBases = list(legalBases);
            recipients = list(recipients);
            sections = list(sections);
            budget = list(budget);
            tasks = list(tasks);
            targets = list(targets);
        }

        Document document() {
            var header = new Header(
                    number,
                    title,
                    type,
                    issuer,
                    signedOn,
                    period,
                    unit,
                    programmes,
                    parentPlan,
                    legalBases,
                    source,
                    sourceNote,
                    recipients,
                    place,
                    signer,
                    sections,
                    budget);
            return new Document(header, tasks, targets, null);
        }
    }

    /** What PATCH can change of a draft. */
    @Schema(name = "PlanHeader")
    record Header(
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 1000) String title,
            @NotNull @CodeOf("document-types") String type,
            @NotNull String issuer,
            LocalDate signedOn,
            @NotNull @Valid Period period,
            @NotNull String unit,
            @Size(max = 20) List<@NotNull String> programmes,
            UUID parentPlan,
            @Size(max = 200) List<@NotNull @Valid LegalBasis> legalBases,
            @NotNull String source,
            @Size(min = 1, max = 5000) String sourceNote,
            @Size(max = 200) List<@NotBlank @Size(max = 500) String> recipients,
            @Size(min = 1, max = 200) String place,
            @Valid Signer signer,
            @Size(max = 100) List<@NotNull @Valid Section> sections,
            @Schema(description = "500 at most") List<@NotNull @Valid BudgetBody> budget) {
        Header {
            programmes = list(programmes);
            legalBases = list(legalBases);
            recipients = list(recipients);
            sections = list(sections);
            budget = list(budget);
        }

        /** With other names for the tasks that its budget pays for. */
        Header naming(UnaryOperator<String> naming) {
            var named = budget.stream().map(line -> line.naming(naming)).toList();
            return new Header(
                    number,
                    title,
                    type,
                    issuer,
                    signedOn,
                    period,
                    unit,
                    programmes,
                    parentPlan,
                    legalBases,
                    source,
                    sourceNote,
                    recipients,
                    place,
                    signer,
                    sections,
                    named);
        }
    }

    @Schema(name = "LegalBasis")
    record LegalBasis(
            @NotNull @Min(1) Integer order,
            @NotBlank @Size(max = 200) String number,
            @Size(min = 1, max = 1000) String title,
            @Size(min = 1, max = 500) String issuerName,
            LocalDate date,

            @Schema(description = "The plan itself, when it is in this system")
            UUID plan) {}

    @Schema(name = "TaskBody", example = Examples.ANOTHER_TASK)
    record Task(
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

            @Schema(enumeration = {"ONCE", "YEARLY"}) @NotNull
            String recurrence,

            @Size(min = 1, max = 20000) String expectedOutput,
            @Size(max = 100) List<@NotNull @Valid Role> roles,
            @Size(max = 20) List<@NotNull String> programmes,

            @Schema(description = "Steps with their days, within the task's time and the plan's period")
            @Size(max = 100)
            List<@NotNull @Valid Milestone> milestones) {
        Task {
            roles = list(roles);
            programmes = list(programmes);
            milestones = list(milestones);
        }

        LocalDate firstDay() {
            var days = time == null ? null : time.days();
            return days == null ? from : days.from();
        }

        LocalDate lastDay() {
            var days = time == null ? null : time.days();
            if (days != null) return days.to();
            return time != null && TimeKind.DATE.name().equals(time.kind()) ? from : to;
        }

        /** As part of another task. */
        Task under(String parent) {
            return new Task(
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

    /** Who does what: a body of the catalogue, or one that only has a name. */
    @Schema(name = "TaskRole")
    record Role(
            @Schema(examples = "LEAD") @NotNull @CodeOf("roles")
            String role,

            String organisation,
            @Size(min = 1, max = 500) String name) {}

    @Schema(name = "TargetBody", example = Examples.TARGET)
    record Target(
            @Schema(description = "Ordinal (or id, once it has one) of the task it measures") @Size(max = 36)
            String task,

            @NotNull String indicator,

            @Schema(description = "Count only what serves this programme; when absent, everything once")
            String programme,

            @Schema(
                    description =
                            "The plan's when absent; lies in the plan's province, unless the plan is the nation's")
            String unit,

            @Schema(description = "Lies in the plan's province or issues the plan, unless the plan is the nation's")
            String organisation,

            @Schema(enumeration = {"ONCE", "YEARLY"}) @NotNull
            String recurrence,

            @Schema(description = "The plan's when absent") @Valid
            Period period,

            @Schema(description = "When absent, the figure is followed without a judgement") @Valid
            Bound bound,

            @Schema(
                    description =
                            "CUMULATIVE (luỹ kế): each year's line counts since the target's first day; IN_PERIOD when absent",
                    enumeration = {"IN_PERIOD", "CUMULATIVE"})
            String accumulation,

            @Schema(description = "What of it is handed down to units and organisations (giao chỉ tiêu)")
            @Size(max = 200)
            List<@NotNull @Valid Allocation> allocations,

            @Schema(
                    description =
                            "Id of the target it is part of: of a plan above, of the same indicator, for its period or a part")
            UUID allocatedFrom,

            @Size(min = 1, max = 2000) String note) {
        Target {
            accumulation = accumulation == null ? Accumulation.IN_PERIOD.name() : accumulation;
            allocations = list(allocations);
        }

        /** The same, measuring another task. */
        Target of(String otherTask) {
            return new Target(
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

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : given;
    }
}
