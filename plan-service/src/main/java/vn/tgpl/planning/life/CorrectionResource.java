package vn.tgpl.planning.life;

import static vn.tgpl.contracts.Permission.PLAN_ISSUE;
import static vn.tgpl.contracts.Permission.PLAN_WRITE;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;

/** What was entered wrong of an amendment is put right and stays to be seen. */
@Path("/api/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class CorrectionResource {
    private final Plans plans;
    private final Amendments amendments;

    CorrectionResource(Plans plans, Amendments amendments) {
        this.plans = plans;
        this.amendments = amendments;
    }

    @PUT
    @Path("amends")
    @Transactional
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "restateAmendment",
            summary = "Says anew from which day, and why, a draft is to change the plan that it amends",
            description =
                    "409 AMENDS_NOTHING for a plan of its own; 409 names where it stands when it is no draft. 422 EFFECTIVE_BEFORE_LAST.")
    public PlanView restate(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Restatement body) {
        return amendments.restate(plans.draft(id), body);
    }

    @POST
    @Path("correct")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_ISSUE)
    @Operation(
            operationId = "correctAmendment",
            summary = "Puts right from which day, and why, an issued amendment changes its plan (đính chính)",
            description =
                    "The id is the amending document's. It and its plan have a new version each, which stands in place of the wrong one; what the plan says is changed by an amendment only. 409 AMENDS_NOTHING for a plan of its own; 409 AMENDED_SINCE when it is not the newest; 409 names where the document or its plan stands when it is not issued. 422 EFFECTIVE_BEFORE_LAST.")
    public PlanView correct(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Correction body) {
        return amendments.correct(plans.toChange(id), body);
    }
}
