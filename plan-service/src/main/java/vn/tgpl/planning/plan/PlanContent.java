package vn.tgpl.planning.plan;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.tgpl.planning.document.Document;
import vn.tgpl.planning.document.Header;
import vn.tgpl.planning.document.LegalBasis;

/** What a plan says, as the document that would make an equal one. */
final class PlanContent {
    private PlanContent() {}

    static Document of(Plan plan) {
        Function<UUID, String> ordinal = task -> task == null ? null : plan.task(task).ordinal;
        var header = new Header(
                plan.number,
                plan.title,
                plan.type,
                plan.issuer,
                plan.signedOn,
                plan.period,
                plan.unit,
                plan.programmes,
                plan.parentPlan,
                plan.legalBases.stream().map(LegalBasis::body).toList(),
                plan.source.name(),
                plan.sourceNote,
                plan.recipients,
                plan.signedAt,
                plan.signer,
                List.copyOf(plan.sections),
                plan.budget.stream()
                        .map(line -> line.body(ordinal.apply(line.task())))
                        .toList());
        return new Document(
                header,
                plan.tasks.stream()
                        .map(task -> task.body(ordinal.apply(task.parent)))
                        .toList(),
                plan.targets.stream()
                        .map(target -> target.body(ordinal.apply(target.task)))
                        .toList(),
                null);
    }
}
