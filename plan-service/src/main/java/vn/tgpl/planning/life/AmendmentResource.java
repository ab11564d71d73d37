package vn.tgpl.planning.life;

import static vn.tgpl.contracts.Permission.PLAN_WRITE;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.kit.web.Created;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.reading.PlanViews;

/** What is issued changes by a document of its own. */
@Path("/api/v1/plans/{id}/amend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class AmendmentResource {
    private final Plans plans;
    private final PlanViews views;
    private final Amendments amendments;

    AmendmentResource(Plans plans, PlanViews views, Amendments amendments) {
        this.plans = plans;
        this.views = views;
        this.amendments = amendments;
    }

    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "amendPlan",
            summary = "Drafts the document that amends an issued plan (sửa đổi, bổ sung)",
            description =
                    "The draft reads like the plan and is changed, submitted, approved and issued like any other; then the plan has a new version. 409 names where the plan stands when it is not issued; 409 AMENDS_ANOTHER for a document that only amends.")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Created; Location and ETag name the draft")
    public RestResponse<PlanView> amend(@PathParam("id") UUID id, @Valid @NotNull AmendmentBody body) {
        var draft = amendments.draft(plans.toChange(id), body);
        return Created.at("plans", draft.id, views.of(draft));
    }
}
