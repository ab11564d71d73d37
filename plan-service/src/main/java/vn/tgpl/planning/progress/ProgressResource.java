package vn.tgpl.planning.progress;

import static vn.tgpl.contracts.Permission.PLAN_READ;
import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;

/** What is said of the tasks of issued plans; the plans stay as they are. */
@Path("/api/v1/plans/{id}/tasks/{taskId}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class ProgressResource {
    private final ProgressEntries entries;
    private final IssuedTasks tasks;
    private final Who who;
    private final Clock clock;

    ProgressResource(ProgressEntries entries, IssuedTasks tasks, Who who, Clock clock) {
        this.entries = entries;
        this.tasks = tasks;
        this.who = who;
        this.clock = clock;
    }

    @GET
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "listProgress",
            summary = "What was said of a task, in the order in which it was said",
            description = "Also of a task that an amendment has taken out of the plan since.")
    public Page<ProgressView> list(
            @PathParam("id") UUID id, @PathParam("taskId") UUID taskId, @BeanParam PageRequest page) {
        tasks.requirePlan(id);
        if (!entries.anyOf(id, taskId)) tasks.requireTask(id, taskId);
        return entries.page(page, id, taskId).map(ProgressView::of);
    }

    @GET
    @Path("{progressId}")
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(operationId = "getProgress", summary = "One thing that was said of a task")
    public ProgressView get(
            @PathParam("id") UUID id, @PathParam("taskId") UUID taskId, @PathParam("progressId") UUID progressId) {
        tasks.requirePlan(id);
        return ProgressView.of(entries.get(progressId, id, taskId));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "reportProgress",
            summary = "Says how far a task of an issued plan has come (tiến độ), with links to what shows it",
            description =
                    "The plan and its version stay as they are, so no If-Match. An entry is never changed: a later"
                            + " one says otherwise. A task that an amendment takes out is reported on for the days before that. 409"
                            + " unless the plan is ISSUED.")
    @APIResponseSchema(
            value = ProgressView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<ProgressView> report(
            @PathParam("id") UUID id, @PathParam("taskId") UUID taskId, @Valid @NotNull ProgressBody body) {
        var progress = new Progress(tasks.toReportOn(id, taskId, body.on()), body, LocalDate.now(clock));
        progress.reported(who.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        entries.save(progress, Change.REPORTED);
        return Created.at("plans/" + id + "/tasks/" + taskId + "/progress", progress.id, ProgressView.of(progress));
    }
}
