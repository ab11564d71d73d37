package vn.tgpl.activities.activity;

import static vn.tgpl.contracts.Permission.ACTIVITY_CORRECT;
import static vn.tgpl.contracts.Permission.ACTIVITY_READ;
import static vn.tgpl.contracts.Permission.ACTIVITY_WRITE;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.json.MergePatch;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.kit.web.Created;

/** Communication and training activities: planned, held or not, and corrected afterwards. */
@Path("/api/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities", description = "Hoạt động truyền thông, tập huấn")
class ActivityResource {
    private final Activities activities;
    private final ActivityRules rules;
    private final MergePatch patches;

    ActivityResource(Activities activities, ActivityRules rules, MergePatch patches) {
        this.activities = activities;
        this.rules = rules;
        this.patches = patches;
    }

    @GET
    @Transactional
    @PermissionsAllowed(ACTIVITY_READ)
    @Operation(operationId = "listActivities", summary = "Activities in order of creation")
    public Page<ActivityView> list(@BeanParam ActivityFilter filter, @BeanParam PageRequest page) {
        return activities.page(page, filter).map(ActivityView::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(ACTIVITY_READ)
    @Operation(operationId = "getActivity", summary = "One activity")
    public ActivityView get(@PathParam("id") UUID id) {
        return ActivityView.of(activities.get(id));
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(ACTIVITY_WRITE)
    @Operation(operationId = "planActivity", summary = "Plans an activity; it counts nowhere until it is held")
    @APIResponseSchema(
            value = ActivityView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name it")
    public RestResponse<ActivityView> plan(@Valid @NotNull Bodies.Plan plan) {
        rules.check(plan);
        var activity = activities.save(new Activity(plan), Change.PLANNED);
        return Created.at("activities", activity.id, ActivityView.of(activity));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @PermissionsAllowed(ACTIVITY_WRITE)
    @Operation(
            operationId = "changeActivity",
            summary = "Changes what is planned (merge patch)",
            description = "409 NOT_PLANNED once it was held, cancelled or voided: correct it then.")
    public ActivityView change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        var activity = activities.toChange(id);
        var plan = patches.apply(activity.plan(), patch);
        activity.change(plan);
        rules.check(plan);
        return ActivityView.of(activities.save(activity, Change.CHANGED));
    }

    @POST
    @Path("{id}/postpone")
    @Transactional
    @Idempotent
    @PermissionsAllowed(ACTIVITY_WRITE)
    @Operation(operationId = "postponeActivity", summary = "Puts it off, to another day or to none yet (hoãn)")
    public ActivityView postpone(@PathParam("id") UUID id, @Valid @NotNull Bodies.Postpone postpone) {
        var activity = activities.toChange(id);
        activity.postpone(postpone.plannedOn(), postpone.reason());
        return ActivityView.of(activities.save(activity, Change.POSTPONED));
    }

    @POST
    @Path("{id}/hold")
    @Transactional
    @Idempotent
    @PermissionsAllowed(ACTIVITY_WRITE)
    @Operation(operationId = "holdActivity", summary = "Records that it took place; figures count it from now on")
    public ActivityView hold(@PathParam("id") UUID id, @Valid @NotNull Bodies.Hold hold) {
        var activity = activities.toChange(id);
        rules.check(hold, activity);
        activity.hold(hold);
        return ActivityView.of(activities.save(activity, Change.HELD));
    }

    @POST
    @Path("{id}/correct")
    @Transactional
    @Idempotent
    @PermissionsAllowed(ACTIVITY_CORRECT)
    @Operation(
            operationId = "correctActivity",
            summary = "Replaces the record of a held activity by what was true",
            description = "Figures move back into the period where it happened. 409 NOT_HELD.")
    public ActivityView correct(@PathParam("id") UUID id, @Valid @NotNull Bodies.Correct correction) {
        var activity = activities.toChange(id);
        activity.correct(correction);
        rules.check(correction);
        return ActivityView.of(activities.save(activity, Change.CORRECTED));
    }

    @POST
    @Path("{id}/cancel")
    @Transactional
    @Idempotent
    @PermissionsAllowed(ACTIVITY_WRITE)
    @Operation(operationId = "cancelActivity", summary = "It will not take place (hủy)")
    public ActivityView cancel(@PathParam("id") UUID id, @Valid @NotNull Bodies.Reason reason) {
        var activity = activities.toChange(id);
        activity.cancel(reason.reason());
        return ActivityView.of(activities.save(activity, Change.CANCELLED));
    }

    @POST
    @Path("{id}/void")
    @Transactional
    @Idempotent
    @PermissionsAllowed(ACTIVITY_CORRECT)
    @Operation(operationId = "voidActivity", summary = "It was entered in error and counts nowhere any more")
    public ActivityView voidIt(@PathParam("id") UUID id, @Valid @NotNull Bodies.Reason reason) {
        var activity = activities.toChange(id);
        activity.voidIt(reason.reason());
        return ActivityView.of(activities.save(activity, Change.VOIDED));
    }
}
