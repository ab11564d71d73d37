package vn.tgpl.planning.life;

import static vn.tgpl.planning.plan.PlanRefusal.AMENDED_MEANWHILE;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.document.DocumentRules;
import vn.tgpl.planning.plan.Amending;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.version.KeptVersions;

/** Amendments (sửa đổi, bổ sung): drafted from a plan, and taken over by it when they are issued. */
@ApplicationScoped
class Amendments {
    private final Plans plans;
    private final DocumentRules rules;
    private final KeptVersions versions;
    private final Steps steps;

    Amendments(Plans plans, DocumentRules rules, KeptVersions versions, Steps steps) {
        this.plans = plans;
        this.rules = rules;
        this.versions = versions;
        this.steps = steps;
    }

    Plan draft(Plan plan, AmendmentBody body) {
        var document = plan.document();
        var header = body.head(document.header());
        var draft = Amending.draft(plan, header, body.effectiveFrom(), body.reason());
        rules.checkHeader(document.with(header));
        if (body.effectiveFrom().isBefore(versions.effectiveSince(plan.id))) {
            throw Refusal.at("#/effectiveFrom", LifeRefusal.EFFECTIVE_BEFORE_LAST);
        }
        return plans.save(draft, Change.DRAFTED);
    }

    /** In the transaction that issues the amendment. */
    void apply(Plan amending) {
        var amends = amending.amends();
        var plan = plans.toActOn(amends.plan());
        Amending.require(amending, plan);
        steps.keepAsItStands(plan);
        Amending.apply(amending, plan);
        try {
            steps.take(plan, Change.AMENDED, amends.effectiveFrom(), amends.reason(), amending.paper());
        } catch (Refusal refusal) {
            // not the amendment that the caller has seen is stale
            throw refusal.reason() == Request.VERSION_STALE ? new Refusal(AMENDED_MEANWHILE) : refusal;
        }
    }
}
