package vn.tgpl.casework.request;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** A request as clients read it. */
@Schema(name = "Request")
record RequestView(
        UUID id,
        long version,
        RequestStatus status,
        LocalDate receivedOn,
        String organisation,
        String unit,
        @CodeOf("forms") String form,
        @CodeOf("fields") String field,
        @MayBeAbsent @CodeOf("categories") String category,
        @MayBeAbsent RequestFact.Refused refusal,

        @Schema(name = "case", description = "The case it became") @MayBeAbsent
        UUID case_)
        implements Versioned {
    static RequestView of(Request request) {
        return new RequestView(
                request.id,
                request.version,
                request.status,
                request.receivedOn,
                request.organisation,
                request.unit,
                request.form,
                request.field,
                request.category,
                request.refusal(),
                request.legalCase);
    }
}
