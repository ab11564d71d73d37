package vn.tgpl.planning.reading;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.PlanSummary;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.version.KeptVersions;
import vn.tgpl.planning.version.OneMoment;

/** Plans as they stand, or as they once read. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "Kế hoạch, nhiệm vụ, chỉ tiêu")
class PlanResource {
    private final Plans plans;
    private final PlanViews views;
    private final KeptVersions versions;
    private final PlanSearch search;

    PlanResource(Plans plans, PlanViews views, KeptVersions versions, PlanSearch search) {
        this.plans = plans;
        this.views = views;
        this.versions = versions;
        this.search = search;
    }

    @GET
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "listPlans", summary = "Plans in order of creation, without their parts")
    public Page<PlanSummary> list(@BeanParam PlanFilter filter, @BeanParam PageRequest page) {
        return plans.page(page, search.narrowing(filter)).map(Plan::summary);
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
}
