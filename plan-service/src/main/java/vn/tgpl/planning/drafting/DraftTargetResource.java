package vn.tgpl.planning.drafting;

import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.web.Created;
import vn.tgpl.planning.document.DocumentRules;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.reading.PlanViews;
import vn.tgpl.planning.target.TargetBody;

/** The targets of a draft; each change is a change of the plan, with the plan's If-Match, version and view. */
@Path("/api/v1/plans/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class DraftTargetResource {
    private final Plans plans;
    private final DocumentRules rules;
    private final PlanViews views;

    DraftTargetResource(Plans plans, DocumentRules rules, PlanViews views) {
        this.plans = plans;
        this.rules = rules;
        this.views = views;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(operationId = "addTarget", summary = "Adds a target to a draft")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<PlanView> add(@PathParam("id") UUID id, @Valid @NotNull TargetBody body) {
        var plan = plans.draft(id);
        var named = body.of(plan.ordinalOf(body.task()));
        rules.check(plan.document().adding(named), id);
        var target = plan.add(named);
        plans.save(plan, Change.CHANGED);
        return Created.at("plans/" + id + "/targets", target.id(), views.of(plan));
    }

    @PUT
    @Path("{targetId}")
    @Transactional
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(operationId = "replaceTarget", summary = "Replaces a target of a draft")
    public PlanView replace(
            @PathParam("id") UUID id, @PathParam("targetId") UUID targetId, @Valid @NotNull TargetBody body) {
        var plan = plans.draft(id);
        var target = plan.target(targetId);
        var named = body.of(plan.ordinalOf(body.task()));
        rules.check(plan.document().replacing(plan.targets().indexOf(target), named), id);
        plan.change(target, named);
        return views.of(plans.save(plan, Change.CHANGED));
    }

    @DELETE
    @Path("{targetId}")
    @Transactional
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(operationId = "removeTarget", summary = "Takes a target out of a draft")
    public PlanView remove(@PathParam("id") UUID id, @PathParam("targetId") UUID targetId) {
        var plan = plans.draft(id);
        plan.remove(plan.target(targetId));
        return views.of(plans.save(plan, Change.CHANGED));
    }
}
