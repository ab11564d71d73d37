package vn.tgpl.planning.codelist;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.SaysMore;
import vn.tgpl.kit.web.Versioned;

/** A code as clients read it. */
@Schema(name = "Code")
record CodeEntryView(
        UUID id,
        long version,
        @Schema(examples = "categories") String list,
        @Schema(examples = "MARTYR_RELATIVE") String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        @MayBeAbsent String legalBasis,
        boolean verified,
        @MayBeAbsent Boolean hardshipTest,
        @MayBeAbsent String proof,
        int order)
        implements Versioned, SaysMore {
    static CodeEntryView of(CodeEntry entry) {
        return new CodeEntryView(
                entry.id,
                entry.version,
                entry.listName,
                entry.code,
                entry.nameVi,
                entry.nameEn,
                entry.validFrom,
                entry.validTo,
                entry.legalBasis,
                entry.verified,
                entry.hardshipTest,
                entry.proof,
                entry.place);
    }
}
