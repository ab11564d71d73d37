package vn.tgpl.planning.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.planning.document.PlanBody;

/** A whole plan in one document, to be kept or taken to another system: what {@code POST /plans} takes, and what it names. */
@Schema(name = "PlanExport", example = PlanExport.EXAMPLE)
record PlanExport(
        @Schema(description = "Which form of document this is", examples = PlanExport.FORMAT) @NotBlank @Size(max = 40)
        String format,

        @NotNull @Valid PlanBody plan,

        @Schema(description = "Plans of the system it came from, which have other ids elsewhere") @MayBeAbsent @Valid
        References references) {
    static final String FORMAT = "tgpl-plan/1";
    static final String EXAMPLE = "{\"format\": \"" + FORMAT + "\", \"plan\": " + PlanBody.EXAMPLE
            + ", \"references\": {\"legalBases\": []}}";

    @Schema(name = "PlanReferences")
    record References(
            @MayBeAbsent @Valid PlanReference parentPlan,
            @Size(max = 200) List<@NotNull @Valid BasisReference> legalBases,

            @Schema(description = "For targets that are handed down by a plan above: 1,000 at most") @Size(max = 1000)
            List<@NotNull @Valid TargetReference> targets) {
        References {
            legalBases = legalBases == null ? List.of() : legalBases;
            targets = targets == null ? List.of() : targets;
        }
    }

    /** What names a document everywhere; no day is a value, too. */
    @Schema(name = "PlanReference")
    record PlanReference(
            @Schema(examples = "25/KH-UBND") @NotBlank @Size(max = 100)
            String number,

            @Schema(examples = "HN-UBND") @NotNull String issuer,
            @MayBeAbsent LocalDate signedOn) {}

    @Schema(name = "BasisReference")
    record BasisReference(
            @Schema(description = "The place among the plan's legal bases") @NotNull
            Integer order,

            @NotNull @Valid PlanReference plan) {}

    /** The target of which one of the plan's is a part, named by the figure it asks for, as its own document states it. */
    @Schema(name = "UpperTargetReference")
    record TargetReference(
            @Schema(description = "The place among the plan's targets, from 0") @NotNull
            Integer target,

            @NotNull @Valid PlanReference plan,
            @NotNull String indicator,
            @MayBeAbsent String programme,
            @MayBeAbsent String unit,
            @MayBeAbsent String organisation,
            @NotNull String recurrence,
            @MayBeAbsent LocalDate from,
            @MayBeAbsent LocalDate to,
            @Schema(examples = "IN_PERIOD") @NotNull String accumulation) {}
}
