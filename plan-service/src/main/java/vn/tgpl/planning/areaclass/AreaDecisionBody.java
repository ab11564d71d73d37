package vn.tgpl.planning.areaclass;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.catalogue.Entry;

/** A decision on the classes of areas as it is sent. */
@Schema(name = "AreaDecisionDefinition", example = """
        {"number": "861/QĐ-TTg", "title": "Danh sách các xã khu vực III, II, I giai đoạn 2021-2025",
         "signedOn": "2021-06-04", "validFrom": "2025-07-01", "validTo": "2025-12-31", "verified": false,
         "entries": [{"unit": "00004", "class": "ZONE_I"}]}""")
record AreaDecisionBody(
        @NotBlank @Size(max = 100) String number,
        @Size(min = 1, max = 500) String title,
        @NotNull LocalDate signedOn,

        @Schema(description = "From this day on; codes of units are read on it") @NotNull
        LocalDate validFrom,

        @Schema(description = "The last day") LocalDate validTo,

        @Schema(description = "False where it was not read itself; true when absent")
        Boolean verified,

        @Schema(description = "Ids of decisions that this one ends as a whole, the day before its first")
        @Size(max = 50)
        List<@NotNull UUID> replaces,

        @Size(max = 10_000) List<@NotNull @Valid Item> entries) {
    AreaDecisionBody {
        verified = verified == null || verified;
        replaces = replaces == null ? List.of() : replaces;
        entries = entries == null ? List.of() : entries;
    }

    /** A commune or village and a class; {@code ends}: from then on it no longer has it. */
    @Schema(name = "AreaDecisionItem")
    record Item(
            @Schema(examples = "00004") @NotNull @Pattern(regexp = Entry.CODE)
            String unit,

            @Schema(name = "class", examples = "ZONE_III", description = "A code of the list area-classes")
            @NotNull
            @Pattern(regexp = Entry.CODE)
            String class_,

            Boolean ends) {
        Item {
            ends = ends != null && ends;
        }
    }
}
