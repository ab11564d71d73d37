package vn.tgpl.planning.plan;

import static vn.tgpl.contracts.Permission.PLAN_READ;
import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;

/** The tasks of one plan; each change is a change of the plan, with the plan's If-Match, version and view. */
@Path("/api/v1/plans/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class TaskResource {
    private final Plans plans;
    private final PlanRules rules;
    private final PlanViews views;

    TaskResource(Plans plans, PlanRules rules, PlanViews views) {
        this.plans = plans;
        this.rules = rules;
        this.views = views;
    }

    @GET
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "listTasks", summary = "The tasks of a plan in the order of the document")
    public Page<TaskView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return Parts.page(page, plans.get(id).tasks, task -> task.position).map(TaskView::of);
    }

    @GET
    @Path("{taskId}")
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "getTask", summary = "One task; the ETag is the plan's")
    public RestResponse<TaskView> get(@PathParam("id") UUID id, @PathParam("taskId") UUID taskId) {
        var plan = plans.get(id);
        return RestResponse.ResponseBuilder.ok(TaskView.of(plan.task(taskId)))
                .header(HttpHeaders.ETAG, "\"" + plan.version + "\"")
                .build();
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
    public RestResponse<PlanView> add(@PathParam("id") UUID id, @Valid @NotNull Bodies.Task body) {
        var plan = plans.draft(id);
        var named = named(body, plan);
        rules.check(plan.document().adding(named), id);
        var task = plan.add(named);
        plans.save(plan, Change.CHANGED);
        return Created.at("plans/" + id + "/tasks", task.id, views.of(plan));
    }

    @PUT
    @Path("{taskId}")
    @Transactional
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(operationId = "replaceTask", summary = "Replaces a task of a draft")
    public PlanView replace(
            @PathParam("id") UUID id, @PathParam("taskId") UUID taskId, @Valid @NotNull Bodies.Task body) {
        var plan = plans.draft(id);
        var task = plan.task(taskId);
        var named = named(body, plan);
        rules.check(plan.document().replacing(plan.tasks.indexOf(task), named), id);
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

    private static Bodies.Task named(Bodies.Task body, Plan plan) {
        return body.under(plan.ordinalOf(body.parent()));
    }
}
