package vn.tgpl.planning.assignment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment as it is sent. */
@Schema(name = "AssignmentDefinition", example = """
        {"subject": "5a7f6f0e-6d51-4a3f-8a3e-0c6f6a1f2b10", "scope": "PROVINCE", "unit": "01",
         "validFrom": "2025-07-01", "reason": "Quyết định 12/QĐ-STP"}""")
record AssignmentBody(
        @Schema(description = "The `sub` of the tokens, an opaque id; never a name")
        @NotNull
        @Pattern(regexp = "^[\\x21-\\x7e]{1,255}$")
        String subject,

        @Schema(enumeration = {"NATION", "PROVINCE", "ORGANISATION"}) @NotNull
        String scope,

        @Schema(
                description =
                        "Code of the province, only for PROVINCE; read on validFrom, with all that merged into it")
        String unit,

        @Schema(description = "Code of the organisation, only for ORGANISATION; with those below it")
        String organisation,

        @NotNull LocalDate validFrom,

        @Schema(description = "The last day") LocalDate validTo,

        @Schema(description = "Why, such as the number of a decision; stays in this service") @Size(max = 500)
        String reason) {}
