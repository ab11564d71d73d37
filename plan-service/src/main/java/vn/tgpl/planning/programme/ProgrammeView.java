package vn.tgpl.planning.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.SaysMore;
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

        @Schema(description = "Codes of the programmes whose work it goes on with")
        List<String> predecessors,

        boolean verified,
        List<ProgrammeBody.Component> components,
        @CodeOf("money-sources") List<String> moneySources)
        implements Versioned, SaysMore {
    static ProgrammeView of(Programme programme, List<String> predecessors) {
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
                predecessors,
                programme.verified,
                programme.components,
                programme.moneySources);
    }
}
