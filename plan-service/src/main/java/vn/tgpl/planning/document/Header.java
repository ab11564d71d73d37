package vn.tgpl.planning.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.planning.budget.BudgetBody;
import vn.tgpl.planning.period.Period;

/** What PATCH can change of a draft. */
@Schema(name = "PlanHeader")
public record Header(
        @NotBlank @Size(max = 100) String number,
        @NotBlank @Size(max = 1000) String title,
        @NotNull @CodeOf("document-types") String type,
        @NotNull String issuer,
        LocalDate signedOn,
        @NotNull @Valid Period period,
        @NotNull String unit,
        @Size(max = 20) List<@NotNull String> programmes,
        UUID parentPlan,
        @Size(max = 200) List<@NotNull @Valid LegalBasisBody> legalBases,
        @NotNull String source,
        @Size(min = 1, max = 5000) String sourceNote,
        @Size(max = 200) List<@NotBlank @Size(max = 500) String> recipients,
        @Size(min = 1, max = 200) String place,
        @Valid Signer signer,
        @Size(max = 100) List<@NotNull @Valid Section> sections,
        @Schema(description = "500 at most") List<@NotNull @Valid BudgetBody> budget) {
    public Header {
        programmes = Objects.requireNonNullElse(programmes, List.of());
        legalBases = Objects.requireNonNullElse(legalBases, List.of());
        recipients = Objects.requireNonNullElse(recipients, List.of());
        sections = Objects.requireNonNullElse(sections, List.of());
        budget = Objects.requireNonNullElse(budget, List.of());
    }

    /** With other names for the tasks that its budget pays for. */
    public Header naming(UnaryOperator<String> naming) {
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
