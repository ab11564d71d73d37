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
         "unit": "01", "parent": "HN-TT", "validFrom": "2018-01-01"}""")
record OrganisationBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,
        @NotBlank @Size(max = 500) String nameVi,

        @Schema(examples = "STATE_CENTRE") @NotNull @CodeOf("organisation-types")
        String type,

        @Schema(description = "The administrative unit it works for") @NotNull
        String unit,

        String parent,
        @NotNull LocalDate validFrom,

        @Schema(description = "The last day") LocalDate validTo) {}
