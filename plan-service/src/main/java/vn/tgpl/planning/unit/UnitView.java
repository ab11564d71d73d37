package vn.tgpl.planning.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.SaysMore;
import vn.tgpl.kit.web.Versioned;

/** An administrative unit as clients read it. */
@Schema(name = "AdministrativeUnit")
public record UnitView(
        UUID id,
        long version,
        String code,
        Level level,
        String type,
        String nameVi,
        @MayBeAbsent String nameEn,
        @MayBeAbsent String parent,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        String legalBasis,
        List<UnitBody.Successor> successors,
        boolean verified)
        implements Versioned, SaysMore {
    public static UnitView of(Unit unit) {
        return new UnitView(
                unit.id,
                unit.version,
                unit.code,
                unit.level,
                unit.type,
                unit.nameVi,
                unit.nameEn,
                unit.parent,
                unit.validFrom,
                unit.validTo,
                unit.legalBasis,
                unit.successors,
                unit.verified);
    }
}
