package vn.tgpl.planning.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.planning.budget.BudgetBody;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.target.TargetBody;
import vn.tgpl.planning.task.TaskBody;

/** A whole document; its parts name each other by ordinal. */
@Schema(name = "PlanDocument", example = PlanBody.EXAMPLE)
public record PlanBody(
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
        @Size(max = 200) List<@NotNull @Valid LegalBasisBody> legalBases,

        @Schema(enumeration = {"ORIGINAL", "TRANSCRIBED"}) @NotNull
        String source,

        @Size(min = 1, max = 5000) String sourceNote,
        @Size(max = 200) List<@NotBlank @Size(max = 500) String> recipients,

        @Schema(description = "Where it is signed", examples = "Hà Nội") @Size(min = 1, max = 200)
        String place,

        @Valid Signer signer,
        @Size(max = 100) List<@NotNull @Valid Section> sections,

        @Schema(description = "500 at most") List<@NotNull @Valid BudgetBody> budget,

        @Schema(description = "500 at most") List<@NotNull @Valid TaskBody> tasks,

        @Schema(description = "1,000 at most") List<@NotNull @Valid TargetBody> targets) {
    public static final String EXAMPLE = Examples.PLAN;

    public PlanBody {
        programmes = Objects.requireNonNullElse(programmes, List.of());
        legalBases = Objects.requireNonNullElse(legalBases, List.of());
        recipients = Objects.requireNonNullElse(recipients, List.of());
        sections = Objects.requireNonNullElse(sections, List.of());
        budget = Objects.requireNonNullElse(budget, List.of());
        tasks = Objects.requireNonNullElse(tasks, List.of());
        targets = Objects.requireNonNullElse(targets, List.of());
    }

    public Document document() {
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
