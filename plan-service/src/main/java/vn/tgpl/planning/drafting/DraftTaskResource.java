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
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.reading.PlanViews;
import vn.tgpl.planning.task.TaskBody;

/** The tasks of a draft; each change is a change of the plan, with the plan's If-Match, version and view. */
@Path("/api/v1/plans/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class DraftTaskResource {
    private final Plans plans;
    private final DocumentRules rules;
    private final PlanViews views;

    DraftTaskResource(Plans plans, DocumentRules rules, PlanViews views) {
        this.plans = plans;
        this.rules = rules;
        this.views = views;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(operationId = "addTask", summary = "Adds a task at the end of a draft")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<PlanView> add(@PathParam("id") UUID id, @Valid @NotNull TaskBody body) {
        var plan = plans.draft(id);
        var named = named(body, plan);
        rules.check(plan.document().adding(named), id);
        var task = plan.add(named);
        plans.save(plan, Change.CHANGED);
        return Created.at("plans/" + id + "/tasks", task.id(), views.of(plan));
    }

    @PUT
    @Path("{taskId}")
    @Transactional
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(operationId = "replaceTask", summary = "Replaces a task of a draft")
    public PlanView replace(@PathParam("id") UUID id, @PathParam("taskId") UUID taskId, @Valid @NotNull TaskBody body) {
        var plan = plans.draft(id);
        var task = plan.task(taskId);
        var named = named(body, plan);
        rules.check(plan.document().replacing(plan.tasks().indexOf(task), named), id);
        plan.change(task, named);
        return views.of(plans.save(plan, Change.CHANGED));
    }

    @DELETE
    @Path("{taskId}")
    @Transactional
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "removeTask",
            summary = "Takes a task out of a draft",
            description = "409 PLAN_ISSUED; 409 TASK_IN_USE while another task or a target names it.")
    public PlanView remove(@PathParam("id") UUID id, @PathParam("taskId") UUID taskId) {
        var plan = plans.draft(id);
        plan.remove(plan.task(taskId));
        return views.of(plans.save(plan, Change.CHANGED));
    }

    private static TaskBody named(TaskBody body, Plan plan) {
        return body.under(plan.ordinalOf(body.parent()));
    }
}
