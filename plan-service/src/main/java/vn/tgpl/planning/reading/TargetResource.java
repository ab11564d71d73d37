package vn.tgpl.planning.reading;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.version.OneMoment;

/** The targets of one plan. */
@Path("/api/v1/plans/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class TargetResource {
    private final Plans plans;
    private final PlanViews views;

    TargetResource(Plans plans, PlanViews views) {
        this.plans = plans;
        this.views = views;
    }

    @GET
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "listTargets", summary = "The targets of a plan in the order of the document")
    public Page<TargetView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var plan = plans.get(id);
        return plan.targets(page).map(views.ofTargets(plan.targets()));
    }

    @GET
    @Path("{targetId}")
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "getTarget", summary = "One target; the ETag is the plan's")
    public RestResponse<TargetView> get(@PathParam("id") UUID id, @PathParam("targetId") UUID targetId) {
        var plan = plans.get(id);
        var target = plan.target(targetId);
        return RestResponse.ResponseBuilder.ok(views.ofTargets(List.of(target)).apply(target))
                .header(HttpHeaders.ETAG, "\"" + plan.version + "\"")
                .build();
    }
}
