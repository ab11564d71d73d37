package vn.tgpl.planning.planimport;

import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.drafting.DraftParts;
import vn.tgpl.planning.sheet.SentSheet;

/** Tasks and targets come in by sheet. */
@Path("/api/v1/plans/{id}/imports")
@Tag(name = "plans")
class SheetResource {
    private final DraftParts parts;
    private final Jobs jobs;

    SheetResource(DraftParts parts, Jobs jobs) {
        this.parts = parts;
        this.jobs = jobs;
    }

    @POST
    @Consumes(SentSheet.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "importSheet",
            summary = "Takes the tasks and targets of a workbook into a draft, as a job",
            description =
                    "The plan changes once, when the job ends, if it still has the version of If-Match; an ordinal"
                            + " or a figure that is there is changed, others are added. 409 PLAN_ISSUED.")
    @APIResponse(
            responseCode = "202",
            description = "The job; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = PlanImport.class)))
    public RestResponse<PlanImport> take(
            @PathParam("id") UUID id,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Only tell what would come of it", example = "true")
                    Boolean dryRun,
            @QueryParam("onError")
                    @DefaultValue(Jobs.ALL)
                    @Parameter(
                            description = "Whether one bad row stops all, or is left out",
                            schema = @Schema(enumeration = {Jobs.ALL, Jobs.SKIP}))
                    String onError,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = SentSheet.MEDIA_TYPE,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            format = "binary",
                                                            examples = "PK")))
                    @NotNull
                    SentSheet sheet) {
        var version = parts.draft(id);
        var skips = onError.equals(Jobs.SKIP);
        if (!skips && !onError.equals(Jobs.ALL)) throw Refusal.parameter("onError", Request.BAD_PARAMETER);
        var rows = sheet.rows();
        var job = jobs.get(jobs.add(id, version, dryRun, skips, sheet.bytes(), rows));
        return RestResponse.ResponseBuilder.<PlanImport>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/api/v1/plan-imports/" + job.id()))
                .entity(job)
                .build();
    }
}
