package vn.tgpl.reporting.preview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.IndicatorFact;

/** An indicator's definition, as the register takes it; what does not count may be left out. */
@Schema(name = "PreviewedDefinition", example = """
        {"measureUnit": "EVENT", "subject": "ACTIVITY", "measure": {"count": true}, "countsOn": "heldOn",
         "where": [{"field": "kind", "anyOf": ["COMM_EVENT"]}]}""")
record PreviewDefinition(
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_.-]{0,39}") String code,
        @Size(max = 500) String nameVi,
        @Size(max = 500) String nameEn,

        @Schema(examples = "EVENT") @NotNull String measureUnit,

        @Schema(enumeration = {"ACTIVITY", "CASE", "REQUEST"}) @NotNull
        String subject,

        @NotNull @Valid Measure measure,

        @Schema(enumeration = {"heldOn", "acceptedOn", "closedOn", "receivedOn"}) @NotNull
        String countsOn,

        @Schema(description = "All conditions must hold") @Size(max = 20)
        List<@NotNull @Valid Condition> where,

        LocalDate validFrom,
        LocalDate validTo,
        @Size(max = 500) String legalBasis) {

    /** Exactly one of the three. */
    @Schema(name = "PreviewedMeasure")
    record Measure(
            Boolean count,
            @Schema(examples = "attendance.total") String sum,
            @Valid Ratio ratio) {}

    @Schema(name = "PreviewedRatio")
    record Ratio(
            @Schema(examples = "LITIGATION_CASES_SUCCESSFUL") @NotNull
            String numerator,

            @Schema(examples = "LITIGATION_CASES_COMPLETED") @NotNull
            String denominator) {}

    @Schema(name = "PreviewedCondition")
    record Condition(
            @NotNull String field,
            @Size(min = 1, max = 100) List<@NotNull String> anyOf,
            @Size(min = 1, max = 100) List<@NotNull String> noneOf) {}

    /** As the register would publish it. */
    IndicatorFact fact() {
        var ratio = measure.ratio == null
                ? null
                : new IndicatorFact.Ratio(measure.ratio.numerator, measure.ratio.denominator);
        return new IndicatorFact(
                new UUID(0, 0),
                1,
                code == null ? "" : code,
                nameVi,
                nameEn,
                measureUnit,
                subject,
                new IndicatorFact.Measure(measure.count, measure.sum, ratio),
                countsOn,
                where == null
                        ? List.of()
                        : where.stream()
                                .map(one -> new IndicatorFact.Condition(one.field, one.anyOf, one.noneOf))
                                .toList(),
                validFrom,
                validTo,
                legalBasis);
    }
}
