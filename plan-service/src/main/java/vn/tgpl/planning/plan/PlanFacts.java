package vn.tgpl.planning.plan;

import java.util.List;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.planning.document.LegalBasis;

/** What the others may know of a plan: no free text, nobody's name. */
final class PlanFacts {
    private PlanFacts() {}

    /** An amending document publishes no parts: they are the amended plan's, and must not count twice. */
    static PlanFact of(Plan plan) {
        var amends = plan.amends;
        return new PlanFact(
                plan.id,
                plan.version,
                plan.number,
                plan.title,
                plan.type,
                plan.issuer,
                plan.signedOn,
                plan.period.fact(),
                plan.unit,
                plan.programmes,
                plan.parentPlan,
                plan.legalBases.stream().map(LegalBasis::fact).toList(),
                plan.life.status.name(),
                plan.life.issuedOn,
                plan.source.name(),
                amends == null ? null : new PlanFact.Amends(amends.plan(), amends.effectiveFrom()),
                amends == null ? plan.tasks.stream().map(Task::fact).toList() : List.of(),
                amends == null ? plan.targets.stream().map(Target::fact).toList() : List.of());
    }
}
