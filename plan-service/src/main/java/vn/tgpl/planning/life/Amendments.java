package vn.tgpl.planning.life;

import static vn.tgpl.planning.life.LifeRefusal.EFFECTIVE_BEFORE_LAST;
import static vn.tgpl.planning.life.LifeRefusal.NOTHING_CORRECTED;
import static vn.tgpl.planning.plan.PlanRefusal.AMENDED_MEANWHILE;
import static vn.tgpl.planning.plan.PlanRefusal.AMENDS_NOTHING;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.document.DocumentRules;
import vn.tgpl.planning.plan.Amending;
import vn.tgpl.planning.plan.Amends;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.reading.PlanViews;
import vn.tgpl.planning.version.KeptVersions;

/** Amendments (sửa đổi, bổ sung): drafted from a plan, and taken over by it when they are issued. */
@ApplicationScoped
class Amendments {
    private final Plans plans;
    private final DocumentRules rules;
    private final KeptVersions versions;
    private final Steps steps;
    private final PlanViews views;

    Amendments(Plans plans, DocumentRules rules, KeptVersions versions, Steps steps, PlanViews views) {
        this.plans = plans;
        this.rules = rules;
        this.versions = versions;
        this.steps = steps;
        this.views = views;
    }

    Plan draft(Plan plan, AmendmentBody body) {
        var document = plan.document();
        var header = body.head(document.header());
        var draft = Amending.draft(plan, header, body.effectiveFrom(), body.reason());
        rules.checkHeader(document.with(header));
        requireNotBefore(versions.effectiveSince(plan.id), body.effectiveFrom());
        return plans.save(draft, Change.DRAFTED);
    }

    PlanView restate(Plan draft, LifeBodies.Restatement body) {
        var said = said(draft);
        requireNotBefore(versions.effectiveSince(said.plan()), body.effectiveFrom());
        draft.restate(said.restated(body.effectiveFrom(), body.reason()));
        return views.of(plans.save(draft, Change.CHANGED));
    }

    private static Amends said(Plan amending) {
        if (amending.amends() == null) throw new Refusal(AMENDS_NOTHING);
        return amending.amends();
    }

    private static void requireNotBefore(LocalDate last, LocalDate effectiveFrom) {
        if (effectiveFrom.isBefore(last)) throw Refusal.at("#/effectiveFrom", EFFECTIVE_BEFORE_LAST);
    }

    /** In the transaction that issues the amendment. */
    void apply(Plan amending) {
        var amends = amending.amends();
        var plan = plans.toActOn(amends.plan());
        Amending.require(amending, plan);
        steps.keepAsItStands(plan);
        Amending.apply(amending, plan);
        unlessMeanwhile(
                () -> steps.take(plan, Change.AMENDED, amends.effectiveFrom(), amends.reason(), amending.paper()));
    }

    PlanView correct(Plan amending, LifeBodies.Correction body) {
        var said = said(amending);
        var right = said.restated(
                body.effectiveFrom(), body.amendedBecause() == null ? said.reason() : body.amendedBecause());
        var plan = plans.toActOn(said.plan());
        Amending.correct(amending, plan, right);
        requireNotBefore(versions.effectiveBefore(plan.id, plan.version), body.effectiveFrom());
        if (right.equals(said)) throw Refusal.at("#/effectiveFrom", NOTHING_CORRECTED);
        var document = LifeBodies.Paper.kept(body.document());
        unlessMeanwhile(() -> steps.correct(plan, body.effectiveFrom(), body.reason(), document));
        amending.restate(right);
        return steps.correct(amending, amending.firstDayInForce(), body.reason(), document);
    }

    /** Not the amendment that the caller has seen is stale. */
    private static void unlessMeanwhile(Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            throw refusal.reason() == Request.VERSION_STALE ? new Refusal(AMENDED_MEANWHILE) : refusal;
        }
    }
}
