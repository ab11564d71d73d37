package vn.tgpl.planning.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.catalogue.Entry;

/** An administrative unit as it is sent. */
@Schema(name = "AdministrativeUnitDefinition", example = """
        {"code": "00070", "level": "COMMUNE", "type": "WARD", "nameVi": "Phường Hoàn Kiếm", "parent": "01",
         "validFrom": "2025-07-01", "legalBasis": "1656/NQ-UBTVQH15", "successors": []}""")
public record UnitBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,

        @Schema(enumeration = {"NATION", "PROVINCE", "DISTRICT", "COMMUNE", "VILLAGE"}) @NotNull
        String level,

        @Schema(examples = "WARD") @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}")
        String type,

        @NotBlank @Size(max = 200) String nameVi,

        @Size(max = 200) String nameEn,

        @Schema(description = "The unit it lies in; none for the nation")
        String parent,

        @NotNull LocalDate validFrom,

        @Schema(description = "The last day") LocalDate validTo,

        @NotBlank @Size(max = 500) String legalBasis,

        @Schema(description = "Who took over the day after validTo; add them first") @Size(max = 50)
        List<@NotNull @Valid Successor> successors,

        @Schema(description = "False where a date or name was not read in the act itself; true when absent")
        Boolean verified) {
    public UnitBody {
        successors = successors == null ? List.of() : successors;
        verified = verified == null || verified;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(last());
    }

    /** The last day, the far end of time while no end is known. */
    public LocalDate last() {
        return validTo == null ? LocalDate.MAX : validTo;
    }

    /** The same unit, ended and with those that took over. */
    public UnitBody ended(LocalDate on, List<Successor> by) {
        return new UnitBody(code, level, type, nameVi, nameEn, parent, validFrom, on, legalBasis, by, verified);
    }

    /** {@code share} is the part of the territory that went to it, above 0 and at most 1. */
    @Schema(name = "UnitSuccessor")
    public record Successor(
            @NotNull String code,
            @Digits(integer = 1, fraction = 2) BigDecimal share) {}
}
