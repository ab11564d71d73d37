package vn.tgpl.planning.plan;

import static vn.tgpl.planning.plan.PlanRefusal.ISSUED_ON_MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.problem.ProblemTexts;
import vn.tgpl.kit.problem.Refusal.Flaw;
import vn.tgpl.kit.web.SaysMore;
import vn.tgpl.kit.web.Versioned;

/** A plan with everything in it, as clients read it. */
@Schema(name = "Plan")
public record PlanView(
        UUID id,
        long version,
        String number,
        String title,
        @CodeOf("document-types") String type,
        String issuer,
        @MayBeAbsent LocalDate signedOn,
        Period period,
        String unit,
        List<String> programmes,
        @MayBeAbsent UUID parentPlan,
        List<Bodies.LegalBasis> legalBases,
        PlanStatus status,
        @MayBeAbsent LocalDate issuedOn,
        @MayBeAbsent LocalDate endedOn,
        @MayBeAbsent UUID supersededBy,
        @MayBeAbsent Amends amends,
        List<AmendedBy> amendedBy,
        Source source,
        @MayBeAbsent String sourceNote,
        List<String> recipients,
        @MayBeAbsent String place,
        @MayBeAbsent Signer signer,
        List<Section> sections,
        List<BudgetLine> budget,
        BudgetTotals budgetTotals,
        List<TaskView> tasks,
        List<TargetView> targets,

        @Schema(
                description =
                        "What the source of a transcribed plan does not say; years that do not add up to their whole")
        List<Warning> warnings)
        implements Versioned, SaysMore {

    @Schema(name = "PlanWarning")
    public record Warning(
            @Schema(examples = "SIGNED_ON_MISSING") String code,
            @Schema(examples = "#/signedOn") String pointer,
            @Schema(examples = "Thiếu ngày ký") String message) {
        static Warning of(Flaw gap, ProblemTexts texts) {
            return new Warning(gap.reason().name(), gap.pointer(), texts.of(gap.reason()));
        }
    }

    /** @param measureUnits by indicator */
    static PlanView of(Plan plan, Map<String, String> measureUnits, ProblemTexts texts) {
        return new PlanView(
                plan.id,
                plan.version,
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
                plan.life.status,
                plan.life.issuedOn,
                plan.life.endedOn,
                plan.life.supersededBy,
                plan.amends,
                plan.amendedBy,
                plan.source,
                plan.sourceNote,
                plan.recipients,
                plan.signedAt,
                plan.signer,
                List.copyOf(plan.sections),
                List.copyOf(plan.budget),
                BudgetTotals.of(plan.budget),
                plan.tasks.stream().map(TaskView::of).toList(),
                plan.targets.stream()
                        .map(target -> TargetView.of(target, measureUnits.get(target.indicator)))
                        .toList(),
                warnings(plan, measureUnits, texts));
    }

    private static List<Warning> warnings(Plan plan, Map<String, String> measureUnits, ProblemTexts texts) {
        var document = plan.document();
        var gaps = new ArrayList<Flaw>();
        if (plan.source == Source.TRANSCRIBED) gaps.addAll(Gaps.of(document));
        if (plan.source == Source.TRANSCRIBED && plan.life.status.inForce() && plan.life.issuedOn == null) {
            gaps.add(new Flaw("#/issuedOn", null, ISSUED_ON_MISSING));
        }
        gaps.addAll(YearSums.differing(document, code -> !"PERCENT".equals(measureUnits.get(code))));
        return gaps.stream().map(gap -> Warning.of(gap, texts)).toList();
    }
}
