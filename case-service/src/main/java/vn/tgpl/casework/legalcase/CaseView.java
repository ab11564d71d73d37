package vn.tgpl.casework.legalcase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** A case as clients read it. */
@Schema(name = "Case")
public record CaseView(
        UUID id,
        long version,

        @Schema(examples = "HN-TT.TGTT.01.2024") String code,
        UUID request,
        CaseStatus status,
        String organisation,
        String unit,
        @CodeOf("forms") String form,
        @CodeOf("fields") String field,
        @CodeOf("categories") String category,
        List<String> programmes,
        LocalDate acceptedOn,
        @MayBeAbsent CaseFact.Assignment assignment,
        @MayBeAbsent(within = "successful") CaseFact.Closing closed,

        @Schema(description = "Why it was last corrected") @MayBeAbsent
        String reason)
        implements Versioned {
    static CaseView of(LegalCase legalCase) {
        return new CaseView(
                legalCase.id,
                legalCase.version,
                legalCase.code,
                legalCase.request,
                legalCase.status,
                legalCase.organisation,
                legalCase.unit,
                legalCase.form,
                legalCase.field,
                legalCase.category,
                legalCase.programmes,
                legalCase.acceptedOn,
                legalCase.assignment(),
                legalCase.closing(),
                legalCase.reason);
    }
}
