package vn.tgpl.planning.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** A programme as clients read it. */
@Schema(name = "Programme")
record ProgrammeView(
        UUID id,
        long version,
        String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        String legalBasis,
        @MayBeAbsent String successor,
        boolean verified)
        implements Versioned {
    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(
                programme.id,
                programme.version,
                programme.code,
                programme.nameVi,
                programme.nameEn,
                programme.validFrom,
                programme.validTo,
                programme.legalBasis,
                programme.successor,
                programme.verified);
    }
}
