package vn.tgpl.planning.life;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Page;
import vn.tgpl.kit.store.PageRequest;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.version.KeptVersion;
import vn.tgpl.planning.version.KeptVersions;

/** The life of a plan, step by step, with the version that each stored. */
@Path("/api/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class VersionResource {
    private final Plans plans;
    private final KeptVersions versions;

    VersionResource(Plans plans, KeptVersions versions) {
        this.plans = plans;
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

    private static long after(String key) {
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Refusal.parameter("cursor", Request.BAD_PARAMETER);
        }
    }
}
