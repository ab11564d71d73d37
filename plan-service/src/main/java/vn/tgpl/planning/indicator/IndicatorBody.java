package vn.tgpl.planning.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.catalogue.Entry;

/** The definition of an indicator as it is sent. */
@Schema(name = "IndicatorDefinition", example = """
        {"code": "COMM_EVENTS_ELDERLY", "nameVi": "Số cuộc truyền thông về trợ giúp pháp lý cho người cao tuổi",
         "nameEn": "Communication events on legal aid for the elderly", "measureUnit": "EVENT", "subject": "ACTIVITY",
         "measure": {"count": true}, "countsOn": "heldOn", "validFrom": "2018-01-01",
         "where": [{"field": "kind", "anyOf": ["COMM_EVENT"]}, {"field": "audiences", "anyOf": ["ELDERLY"]}]}""")
public record IndicatorBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,

        @Schema(examples = "EVENT") @NotNull String measureUnit,

        @Schema(enumeration = {"ACTIVITY", "CASE", "REQUEST"}) @NotNull
        String subject,

        @NotNull @Valid Measure measure,

        @Schema(enumeration = {"heldOn", "acceptedOn", "closedOn", "receivedOn"}) @NotNull
        String countsOn,

        @Schema(description = "All conditions must hold") @Size(max = 20)
        List<@NotNull @Valid Condition> where,

        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @Size(min = 1, max = 500) String legalBasis) {
    public IndicatorBody {
        where = where == null ? List.of() : where;
    }

    /** Exactly one of the three. */
    @Schema(name = "Measure")
    public record Measure(
            @Schema(description = "Each match counts one") Boolean count,

            @Schema(description = "Each match counts this quantity", examples = "attendance.total")
            String sum,

            @Valid Ratio ratio) {}

    /** Two other indicators, the sum of the one divided by the sum of the other. */
    @Schema(name = "Ratio")
    public record Ratio(
            @Schema(examples = "LITIGATION_CASES_SUCCESSFUL") @NotNull
            String numerator,

            @Schema(examples = "LITIGATION_CASES_COMPLETED") @NotNull
            String denominator) {}

    /** Without a value {@code anyOf} fails and {@code noneOf} holds. */
    @Schema(name = "Condition")
    public record Condition(
            @NotNull String field,
            @Size(min = 1, max = 100) List<@NotNull String> anyOf,
            @Size(min = 1, max = 100) List<@NotNull String> noneOf) {}
}
