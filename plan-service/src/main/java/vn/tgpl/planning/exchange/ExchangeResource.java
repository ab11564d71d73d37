package vn.tgpl.planning.exchange;

import static vn.tgpl.contracts.Permission.PLAN_READ;
import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.json.Trees;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.store.DryRun;
import vn.tgpl.kit.web.Created;
import vn.tgpl.planning.document.PlanBody;
import vn.tgpl.planning.drafting.PlanDocuments;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.version.OneMoment;

/** Whole plans out of the system and into it. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class ExchangeResource {
    private final PlanDocuments documents;
    private final References references;
    private final Trees trees;
    private final DryRun dryRun;

    /** What to do with plans that the document names and that are not here. */
    enum Missing {
        REFUSE,
        LEAVE
    }

    ExchangeResource(PlanDocuments documents, References references, Trees trees, DryRun dryRun) {
        this.documents = documents;
        this.references = references;
        this.trees = trees;
        this.dryRun = dryRun;
    }

    @GET
    @Path("{id}/export")
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "exportPlan",
            summary = "The plan as one document from which another system makes an equal plan",
            description = "Content only: neither its life nor ids. A plan that it names and that you may not see is not"
                    + " among the references.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = PlanExport.class)))
    public RestResponse<ObjectNode> export(@PathParam("id") UUID id) {
        var plan = documents.of(id);
        var named = references.takenOutOf(plan);
        ObjectNode document = trees.tree(new PlanExport(PlanExport.FORMAT, null, named));
        document.set("plan", plan);
        return RestResponse.ResponseBuilder.ok(document)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + id + ".json\"")
                .build();
    }

    @POST
    @Path("import")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "importPlan",
            summary = "Drafts a plan from a document that was exported",
            description = "It begins as a draft, whatever it was where it comes from. 409 PLAN_NUMBER_TAKEN.")
    @APIResponse(
            responseCode = "200",
            description = "A dry run: it would be drafted; nothing is",
            content = @Content(schema = @Schema(implementation = ImportCheck.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<?> take(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Only tell what would come of it", example = "true")
                    Boolean dry,
            @QueryParam("missing")
                    @DefaultValue("REFUSE")
                    @Parameter(
                            description =
                                    "REFUSE a document that names a plan which is not here, or LEAVE that reference out",
                            example = "LEAVE")
                    Missing missing,
            @Valid @NotNull PlanExport document) {
        if (!document.format().equals(PlanExport.FORMAT)) {
            throw Refusal.at("#/format", ExchangeRefusal.FORMAT_UNKNOWN);
        }
        ObjectNode plan = trees.tree(document.plan());
        references.putInto(plan, document.references(), missing == Missing.REFUSE);
        var drafted = draft(trees.read(plan, PlanBody.class));
        if (!dry) return Created.at("plans", drafted.id(), drafted);
        dryRun.undo();
        return RestResponse.ok(ImportCheck.of(drafted));
    }

    private PlanView draft(PlanBody plan) {
        try {
            return documents.draft(plan);
        } catch (Refusal refusal) {
            throw refusal.within("#/plan");
        }
    }
}
