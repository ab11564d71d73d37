package vn.tgpl.planning.life;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.tgpl.contracts.Change;
import vn.tgpl.kit.identity.Who;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.Plans;
import vn.tgpl.planning.reading.PlanView;
import vn.tgpl.planning.reading.PlanViews;
import vn.tgpl.planning.version.KeptVersion;
import vn.tgpl.planning.version.KeptVersions;

/** Stores a step of a plan's life: the plan, and the version that it has become with who, when and why. */
@ApplicationScoped
class Steps {
    private final Plans plans;
    private final PlanViews views;
    private final KeptVersions versions;
    private final Who who;
    private final Clock clock;

    Steps(Plans plans, PlanViews views, KeptVersions versions, Who who, Clock clock) {
        this.plans = plans;
        this.views = views;
        this.versions = versions;
        this.who = who;
        this.clock = clock;
    }

    /** Whose step it is. */
    String mine() {
        return who.subject();
    }

    /** Before an issued plan changes. */
    void keepAsItStands(Plan plan) {
        versions.keepAsItStands(plan.id, views.of(plan));
    }

    /** @param effectiveFrom null before the plan is issued */
    PlanView take(Plan plan, Change step, LocalDate effectiveFrom, String reason, KeptVersion.Paper document) {
        return take(plan, step, effectiveFrom, reason, document, null);
    }

    /** In place of the version that the plan has now. */
    PlanView correct(Plan plan, LocalDate effectiveFrom, String reason, KeptVersion.Paper document) {
        return take(plan, Change.CORRECTED, effectiveFrom, reason, document, plan.version);
    }

    private PlanView take(
            Plan plan, Change step, LocalDate effectiveFrom, String reason, KeptVersion.Paper document, Long corrects) {
        var view = views.of(plans.save(plan, step));
        var kept = new KeptVersion(
                plan.version,
                step.name(),
                plan.life().status().name(),
                effectiveFrom,
                mine(),
                clock.instant(),
                reason,
                document,
                corrects);
        versions.keep(plan.id, kept, view);
        return view;
    }
}
