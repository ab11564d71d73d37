package vn.tgpl.planning.life;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanViews;
import vn.tgpl.planning.version.Changes;
import vn.tgpl.planning.version.Diff;
import vn.tgpl.planning.version.KeptVersion;
import vn.tgpl.planning.version.KeptVersions;
import vn.tgpl.planning.version.OneMoment;

/** The life of a plan, step by step, with the version that each stored. */
@Path("/api/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class VersionResource {
    private final Plans plans;
    private final PlanViews views;
    private final KeptVersions versions;

    VersionResource(Plans plans, PlanViews views, KeptVersions versions) {
        this.plans = plans;
        this.views = views;
        this.versions = versions;
    }

    @GET
    @Path("versions")
    @Transactional
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "listPlanVersions",
            summary = "The steps of a plan's life, with who, when and why; each names the version that it stored")
    public Page<KeptVersion> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        plans.get(id);
        var found = versions.list(id, after(page.key()), page.limit() + 1);
        return page.of(found, kept -> Long.toString(kept.version()));
    }

    @GET
    @Path("diff")
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "diffPlan",
            summary = "What differs between two versions of a plan",
            description = "404 VERSION_NOT_KEPT for one that no step of its life stored.")
    public Changes diff(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "The older version; the one kept before `to` when absent")
                    Long from,
            @QueryParam("to") @Parameter(description = "The newer version; as it stands now when absent") Long to) {
        var plan = plans.get(id);
        var newer = to == null ? plan.version : to;
        var older = from == null ? versions.before(id, newer) : from;
        return Diff.between(older, content(plan, older), newer, content(plan, newer));
    }

    private JsonNode content(Plan plan, long version) {
        if (version == 0) return JsonNodeFactory.instance.objectNode();
        var content = version == plan.version ? EventJson.write(views.of(plan)) : versions.content(plan.id, version);
        return EventJson.stored(content, JsonNode.class);
    }

    private static long after(String key) {
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }
}
