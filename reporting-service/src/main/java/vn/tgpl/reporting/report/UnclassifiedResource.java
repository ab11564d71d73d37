package vn.tgpl.reporting.report;

import static vn.tgpl.contracts.Permission.PROOF_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.reporting.answer.Answers;
import vn.tgpl.reporting.answer.Basis;
import vn.tgpl.reporting.answer.Cursors;
import vn.tgpl.reporting.unclassified.Unclassified;

@Path("/api/v1/reports/unclassified")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
class UnclassifiedResource {
    private final Answers answers;
    private final Unclassified unclassified;

    UnclassifiedResource(Answers answers, Unclassified unclassified) {
        this.answers = answers;
        this.unclassified = unclassified;
    }

    @Schema(name = "UnclassifiedList")
    record Listing(Basis basis, List<Unclassified.Entry> items, String next) {}

    @GET
    @PermissionsAllowed(PROOF_READ)
    @Operation(
            operationId = "unclassified",
            summary = "Counted facts with a code that is not in the catalogue, by fact",
            description = "They count in every total they are known for, and are restated when the code is published. "
                    + "Those of one's own territory and organisation; the basis counts all of the nation.")
    public RestResponse<Listing> list(
            @Parameter(
                            description = "Instant of knowledge: the answer as it was then; now when absent",
                            example = "2026-01-01T00:00:00+07:00")
                    @QueryParam("knownAt")
                    Instant knownAt,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answers.give(null, knownAt, uri, headers, (connection, scope, moment, basis) -> {
            var after = Cursors.parse(
                    page, 3, parts -> new Unclassified.Entry(null, UUID.fromString(parts[0]), parts[1], parts[2]));
            var found = unclassified.find(connection, scope, moment.knownAt(), after, page.limit() + 1);
            var cut = page.of(found, entry -> entry.id() + " " + entry.dimension() + " " + entry.value());
            return new Listing(basis, cut.items(), Cursors.nextKnown(cut, basis));
        });
    }
}
