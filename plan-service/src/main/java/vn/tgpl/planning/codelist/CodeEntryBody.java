package vn.tgpl.planning.codelist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.catalogue.Entry;

/** A code as it is sent. */
@Schema(name = "CodeDefinition", example = """
        {"code": "PODCAST", "nameVi": "Chương trình phát thanh trên mạng", "nameEn": "Podcast", "validFrom": "2026-01-01",
         "legalBasis": "25/KH-BTP", "verified": true}""")
record CodeEntryBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotNull LocalDate validFrom,
        @Schema(description = "The last day") LocalDate validTo,

        @Schema(description = "None for this system's own classification") @Size(min = 1, max = 500)
        String legalBasis,

        @Schema(description = "False where wording or dates were not read in the act itself; true when absent")
        Boolean verified,

        @Schema(description = "Of a category only: must financial hardship be shown? Absent where that is not known")
        Boolean hardshipTest,

        @Schema(description = "Of a category only: what shows that somebody belongs to it") @Size(min = 1, max = 1000)
        String proof,

        @Schema(description = "Its place in the list; the last one when absent") @Min(1) @Max(10_000)
        Integer order) {
    CodeEntryBody {
        verified = verified == null || verified;
    }
}
