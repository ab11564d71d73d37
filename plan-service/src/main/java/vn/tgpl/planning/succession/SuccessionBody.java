package vn.tgpl.planning.succession;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.catalogue.Entry;

/** A new order of territory, told of one unit that it ends: a new name or type, a merger, a split. */
@Schema(name = "Succession", example = """
        {"on": "2026-04-30", "legalBasis": "30/2026/QH16", "successors": [{"code": "75", "type": "CITY",
         "nameVi": "Thành phố Đồng Nai"}]}""")
record SuccessionBody(
        @Schema(description = "The first day of the new order; the unit ends the day before") @NotNull
        LocalDate on,

        @NotBlank @Size(max = 500) String legalBasis,

        @Schema(description = "False where a date or name was not read in the act itself; true when absent")
        Boolean verified,

        @Schema(
                description = "Who takes over. A unit that holds the code on that day is kept as it is; where none"
                        + " does, one is opened, and under the unit's own code it keeps what is not said")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Valid Part> successors) {
    SuccessionBody {
        successors = successors == null ? List.of() : successors;
        verified = verified == null || verified;
    }

    /** Who takes over. {@code share} is the part of the territory, above 0 and at most 1. */
    @Schema(name = "SuccessionPart")
    record Part(
            @NotNull @Pattern(regexp = Entry.CODE) String code,

            @Schema(
                    enumeration = {"NATION", "PROVINCE", "DISTRICT", "COMMUNE", "VILLAGE"},
                    description = "That of the unit when absent")
            String level,

            @Schema(examples = "WARD") @Pattern(regexp = "[A-Z][A-Z_]{0,39}")
            String type,

            @Size(min = 1, max = 200) String nameVi,
            @Size(min = 1, max = 200) String nameEn,

            @Schema(description = "That of the unit when absent")
            String parent,

            @Digits(integer = 1, fraction = 2) BigDecimal share) {}
}
