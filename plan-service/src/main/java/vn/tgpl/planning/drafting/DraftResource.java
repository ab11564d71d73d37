package vn.tgpl.planning.drafting;

import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.json.MergePatch;
import vn.tgpl.kit.web.Created;
import vn.tgpl.planning.document.DocumentRules;
import vn.tgpl.planning.document.Header;
import vn.tgpl.planning.document.PlanBody;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.reading.PlanViews;

/** Drafts of plans: written as a whole, then their heads changed; their life goes on in {@code life}. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class DraftResource {
    private final Plans plans;
    private final DocumentRules rules;
    private final PlanViews views;
    private final MergePatch patches;
    private final PlanDocuments documents;

    DraftResource(Plans plans, DocumentRules rules, PlanViews views, MergePatch patches, PlanDocuments documents) {
        this.plans = plans;
        this.rules = rules;
        this.views = views;
        this.patches = patches;
        this.documents = documents;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "draftPlan",
            summary = "Drafts a plan from a whole document",
            description = "Its parts name each other by ordinal. 409 PLAN_NUMBER_TAKEN.")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<PlanView> draft(@Valid @NotNull PlanBody body) {
        var plan = documents.draft(body);
        return Created.at("plans", plan.id(), plan);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "changePlan",
            summary = "Changes a draft, all but its tasks and targets (merge patch)",
            description = "409 PLAN_ISSUED once it is issued.")
    public PlanView change(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Header.class))) @NotNull JsonNode patch) {
        var plan = plans.draft(id);
        var document = plan.document();
        var header = patches.apply(document.header(), patch).naming(plan::ordinalOf);
        rules.check(document.with(header), id);
        plan.describe(header);
        return views.of(plans.save(plan, Change.CHANGED));
    }
}
