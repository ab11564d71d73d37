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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.version.OneMoment;

/** The tasks of one plan. */
@Path("/api/v1/plans/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class TaskResource {
    private final Plans plans;

    TaskResource(Plans plans) {
        this.plans = plans;
    }

    @GET
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "listTasks", summary = "The tasks of a plan in the order of the document")
    public Page<TaskView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return plans.get(id).tasks(page).map(TaskView::of);
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
}
