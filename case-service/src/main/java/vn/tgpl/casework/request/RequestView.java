package vn.tgpl.casework.request;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.RequestFact;
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
        String form,
        String field,
        String category,
        RequestFact.Refused refusal,

        @Schema(name = "case", description = "The case it became")
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
