package vn.tgpl.planning.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.planning.catalogue.Entry;

/** An organisation as it is sent. */
@Schema(name = "OrganisationDefinition", example = """
        {"code": "HN-CN1", "nameVi": "Chi nhánh trợ giúp pháp lý số 1", "type": "BRANCH",
         "unit": "01", "parent": "HN-TT", "validFrom": "2018-01-01",
         "nameEn": "Legal aid branch number 1", "verified": true}""")
record OrganisationBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,
        @NotBlank @Size(max = 500) String nameVi,

        @Schema(examples = "STATE_CENTRE") @NotNull @CodeOf("organisation-types")
        String type,

        @Schema(description = "The administrative unit it works for") @NotNull
        String unit,

        String parent,
        @NotNull LocalDate validFrom,

        @Schema(description = "The last day") LocalDate validTo,

        @Size(min = 1, max = 500) String nameEn,

        @Schema(description = "The act that set it up, renamed it or ended it") @Size(min = 1, max = 500)
        String legalBasis,

        @Schema(description = "Code of the organisation that took over the day after validTo; add it first")
        String successor,

        @Schema(description = "False where a name or date was not read in the act itself; true when absent")
        Boolean verified) {
    OrganisationBody {
        verified = verified == null || verified;
    }
}
