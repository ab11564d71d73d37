package vn.tgpl.planning.cascade;

import static vn.tgpl.contracts.Permission.PLAN_READ;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.version.OneMoment;

/** What a plan rests on and what rests on it (hệ thống kế hoạch). */
@Path("/api/v1/plans/{id}/cascade")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class CascadeResource {
    private static final int DEEPEST = 20;

    private final Plans plans;
    private final Cascades cascades;

    CascadeResource(Plans plans, Cascades cascades) {
        this.plans = plans;
        this.cascades = cascades;
    }

    @GET
    @Transactional
    @OneMoment
    @PermissionsAllowed(PLAN_READ)
    @Operation(
            operationId = "planCascade",
            summary = "The plans above and below, by parent plan and legal basis, with what targets hand down to them",
            description =
                    "Nearest first, 500 plans at most; `truncated` says that there are more. Plans out of scope are "
                            + "counted where they would stand (`withheld`). A gap stands for each target from which "
                            + "targets of other plans are allocated: what it states beside what may be summed of theirs; "
                            + "what is not in the sum is in `notSummed`, and with anything withheld nothing is said of the rest.")
    public Cascade of(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "Which way to look",
                            schema =
                                    @Schema(
                                            enumeration = {"up", "down", "both"},
                                            defaultValue = "both"))
                    @QueryParam("direction")
                    @DefaultValue("both")
                    String direction,
            @Parameter(description = "How many steps away at most, 1 to 20") @QueryParam("depth") @DefaultValue("5")
                    Integer depth) {
        if (depth < 1 || depth > DEEPEST) throw Refusal.parameter("depth", Request.BAD_PARAMETER);
        var root = plans.get(id);
        return switch (direction) {
            case "up" -> cascades.of(root.id, true, false, depth);
            case "down" -> cascades.of(root.id, false, true, depth);
            case "both" -> cascades.of(root.id, true, true, depth);
            default -> throw Refusal.parameter("direction", Request.BAD_PARAMETER);
        };
    }
}
