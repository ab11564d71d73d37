package vn.tgpl.planning.life;

import static vn.tgpl.contracts.Permission.PLAN_ISSUE;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.access.Idempotent;
import vn.tgpl.planning.document.DocumentRules;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;

/** From draft to issue: submitted by one, approved by another. */
@Path("/api/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class LifeResource {
    private final Plans plans;
    private final DocumentRules documents;
    private final LifeRules rules;
    private final Amendments amendments;
    private final Steps steps;

    LifeResource(Plans plans, DocumentRules documents, LifeRules rules, Amendments amendments, Steps steps) {
        this.plans = plans;
        this.documents = documents;
        this.rules = rules;
        this.amendments = amendments;
        this.steps = steps;
    }

    @POST
    @Path("submit")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_WRITE)
    @Operation(
            operationId = "submitPlan",
            summary = "Submits a draft for approval (trình)",
            description = "It cannot be changed until it is returned. 409 names where it stands when that is no draft.")
    public PlanView submit(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Note body) {
        var plan = plans.draft(id);
        documents.check(plan.document(), plan.id);
        plan.life().submit(steps.mine());
        return steps.take(plan, Change.SUBMITTED, null, body.note(), null);
    }

    @POST
    @Path("return")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_ISSUE)
    @Operation(
            operationId = "returnPlan",
            summary = "Returns what is submitted or approved, to be worked on again (trả lại)",
            description = "409 names where it stands when that is neither.")
    public PlanView sendBack(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Return body) {
        var plan = plans.toChange(id);
        plan.life().sendBack();
        return steps.take(plan, Change.RETURNED, null, body.reason(), null);
    }

    @POST
    @Path("approve")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_ISSUE)
    @Operation(
            operationId = "approvePlan",
            summary = "Approves what somebody else has submitted (phê duyệt)",
            description = "409 FOUR_EYES for who submitted it; 409 names where it stands when it is not submitted.")
    public PlanView approve(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Note body) {
        var plan = plans.toChange(id);
        plan.life().approve(steps.mine());
        return steps.take(plan, Change.APPROVED, null, body.note(), null);
    }

    @POST
    @Path("issue")
    @Transactional
    @Idempotent
    @PermissionsAllowed(PLAN_ISSUE)
    @Operation(
            operationId = "issuePlan",
            summary = "Issues what is approved (ban hành); from now on it is reported on and stays as it is",
            description =
                    "409 names where it stands when it is not approved. A transcribed plan was approved on paper: it may be issued as a draft, and without a day when its source gives none. With an amendment the plan that it amends takes over what it says: 409 AMENDED_MEANWHILE when that has changed since.")
    public PlanView issue(@PathParam("id") UUID id, @Valid @NotNull LifeBodies.Issue body) {
        var plan = plans.toChange(id);
        plan.requireIssuable();
        rules.issue(plan, body.issuedOn());
        documents.check(plan.document(), plan.id);
        if (plan.amends() != null) amendments.apply(plan);
        plan.issue(body.issuedOn());
        return steps.take(plan, Change.ISSUED, plan.firstDayInForce(), null, null);
    }
}
