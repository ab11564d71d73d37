package vn.tgpl.planning.plan;

import static vn.tgpl.contracts.Permission.PLAN_READ;
import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.json.MergePatch;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;
import vn.tgpl.planning.version.KeptVersions;

/** Plans with their tasks and targets: drafted here; their life goes on in {@code life}. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "Kế hoạch, nhiệm vụ, chỉ tiêu")
class PlanResource {
    private final Plans plans;
    private final PlanRules rules;
    private final PlanViews views;
    private final KeptVersions versions;
    private final MergePatch patches;
    private final PlanSearch search;
    private final PlanDocuments documents;

    PlanResource(
            Plans plans,
            PlanRules rules,
            PlanViews views,
            KeptVersions versions,
            MergePatch patches,
            PlanSearch search,
            PlanDocuments documents) {
        this.plans = plans;
        this.search = search;
        this.documents = documents;
        this.rules = rules;
        this.views = views;
        this.versions = versions;
        this.patches = patches;
    }

    @GET
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "listPlans", summary = "Plans in order of creation, without their parts")
    public Page<PlanSummary> list(@BeanParam PlanFilter filter, @BeanParam PageRequest page) {
        return plans.page(page, search.narrowing(filter)).map(PlanSummary::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "getPlan",
            summary = "One plan with everything in it",
            description =
                    "The newest version, or the one asked for: 404 VERSION_NOT_KEPT, 404 NOT_YET_IN_FORCE. Kept are the versions that a step of its life stored.")
    public PlanView get(
            @PathParam("id") UUID id,
            @QueryParam("version") @Parameter(description = "Number of the version") Long version,
            @QueryParam("at") @Parameter(description = "The version in force on that day") LocalDate at) {
        if (version != null && at != null) throw Refusal.parameter("at", Request.BAD_PARAMETER);
        var plan = plans.get(id);
        if (at != null) version = versions.inForce(id, at);
        return version == null || version == plan.version
                ? views.of(plan)
                : views.stored(versions.content(id, version));
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
    public RestResponse<PlanView> draft(@Valid @NotNull Bodies.Plan body) {
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
            @RequestBody(content = @Content(schema = @Schema(implementation = Bodies.Header.class))) @NotNull
                    JsonNode patch) {
        var plan = plans.draft(id);
        var document = plan.document();
        var header = patches.apply(document.header(), patch).naming(plan::ordinalOf);
        rules.check(document.with(header), id);
        plan.describe(header);
        return views.of(plans.save(plan, Change.CHANGED));
    }
}
