package vn.tgpl.casework.legalcase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;

/** What clients send. Codes are checked against their lists by {@link CaseRules}. */
final class Bodies {
    private Bodies() {}

    @Schema(name = "PractitionerAssignment", example = Examples.ASSIGN)
    record Assign(
            @Schema(description = "An opaque id, never a name or number of a person") @NotNull
            UUID practitioner,

            @NotNull @CodeOf("practitioner-types") String type,
            @NotNull LocalDate on) {}

    @Schema(name = "CaseClosing", example = Examples.CLOSE)
    record Close(
            @NotNull LocalDate on,
            @NotNull @CodeOf("close-reasons") String reason,

            @Schema(description = "Only of a completed litigation (1179/QĐ-BTP); absent when not decided")
            Boolean successful) {}

    /** The whole reportable state as it should have been; status, organisation and code stay. */
    @Schema(name = "CaseCorrection", example = Examples.CORRECT)
    record Correct(
            @NotNull String unit,
            @NotNull @CodeOf("forms") String form,
            @NotNull @CodeOf("fields") String field,
            @NotNull @CodeOf("categories") String category,
            @Size(max = 20) List<@NotNull String> programmes,
            @NotNull LocalDate acceptedOn,

            @Schema(description = "Absent: it stays as it is") @Valid
            Assign assignment,

            @Schema(description = "Required of a closed case, and of no other") @Valid
            Close closed,

            @NotBlank @Size(max = 2000) String reason)
            implements Particulars {
        Correct {
            programmes = programmes == null ? List.of() : programmes;
        }
    }

    static final class Examples {
        static final String ASSIGN = """
                {"practitioner": "0190a000-2024-7000-8000-000000000003", "type": "LEGAL_AID_OFFICER",
                 "on": "2024-03-13"}""";
        static final String CLOSE = """
                {"on": "2024-06-20", "reason": "COMPLETED", "successful": true}""";
        static final String CORRECT = """
                {"unit": "01", "form": "LITIGATION", "field": "CRIMINAL", "category": "POOR_HOUSEHOLD",
                 "programmes": ["POVERTY_2021"], "acceptedOn": "2024-03-12",
                 "closed": {"on": "2024-06-18", "reason": "COMPLETED"}, "reason": "Nhập nhầm ngày kết thúc"}""";

        private Examples() {}
    }
}
