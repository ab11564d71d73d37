package vn.tgpl.planning.life;

import static vn.tgpl.contracts.Permission.PLAN_ISSUE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.PlanStatus;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;

/** How an issued plan ends; nothing follows. */
@Path("/api/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class EndResource {
    private final Plans plans;
    private final LifeRules rules;
    private final Steps steps;

    EndResource(Plans plans, LifeRules rules, Steps steps) {
        this.plans = plans;
        this.rules = rules;
        this.steps = steps;
    }

    @POST
    @Path("complete")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_ISSUE)
    @Operation(
            operationId = "completePlan",
            summary = "Says that an issued plan is carried out (hoàn thành); it stays reported on",
            description =
                    "409 names where it stands when it is not issued; 409 AMENDS_ANOTHER for a document that only amends. 422 EFFECTIVE_BEFORE_LAST before the day from which its newest amendment is in force.")
    public PlanView complete(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Completion body) {
        var plan = toEnd(id);
        rules.complete(plan, body.on());
        steps.keepAsItStands(plan);
        plan.life().complete(body.on());
        return steps.take(plan, Change.COMPLETED, body.on(), body.note(), null);
    }

    @POST
    @Path("supersede")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_ISSUE)
    @Operation(
            operationId = "supersedePlan",
            summary = "Puts another plan in the place of an issued one (thay thế), which is no longer reported on",
            description =
                    "409 names where it stands when it is not issued; 409 AMENDS_ANOTHER for a document that only amends. 422 EFFECTIVE_BEFORE_LAST before the day from which its newest amendment is in force.")
    public PlanView supersede(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Supersession body) {
        var plan = toEnd(id);
        var by = plans.named(body.by(), "#/by");
        rules.supersede(plan, by, body.on());
        steps.keepAsItStands(plan);
        plan.life().supersede(by.id, body.on());
        return steps.take(plan, Change.SUPERSEDED, body.on(), body.reason(), by.paper());
    }

    @POST
    @Path("revoke")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_ISSUE)
    @Operation(
            operationId = "revokePlan",
            summary = "Revokes an issued plan (bãi bỏ, thu hồi), which is no longer reported on",
            description =
                    "409 names where it stands when it is not issued; 409 AMENDS_ANOTHER for a document that only amends. Also before the day from which its newest amendment would be in force.")
    public PlanView revoke(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Revocation body) {
        var plan = toEnd(id);
        rules.revoke(plan, body.on());
        steps.keepAsItStands(plan);
        plan.life().revoke(body.on());
        return steps.take(plan, Change.REVOKED, body.on(), body.reason(), LifeBodies.Paper.kept(body.document()));
    }

    private Plan toEnd(UUID id) {
        var plan = plans.toChange(id);
        plan.requireOfItsOwn();
        plan.life().require(PlanStatus.ISSUED);
        return plan;
    }
}
