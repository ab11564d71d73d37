package vn.tgpl.planning.reading;

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
import vn.tgpl.planning.budget.BudgetLine;
import vn.tgpl.planning.budget.BudgetTotals;
import vn.tgpl.planning.document.Document;
import vn.tgpl.planning.document.Gaps;
import vn.tgpl.planning.document.LegalBasisBody;
import vn.tgpl.planning.document.Section;
import vn.tgpl.planning.document.Signer;
import vn.tgpl.planning.document.Source;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.plan.AmendedBy;
import vn.tgpl.planning.plan.Amends;
import vn.tgpl.planning.plan.Life;
import vn.tgpl.planning.plan.Plan;
import vn.tgpl.planning.plan.PlanStatus;
import vn.tgpl.planning.target.YearSums;

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
        List<LegalBasisBody> legalBases,
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
        var document = plan.document();
        var header = document.header();
        var life = plan.life();
        return new PlanView(
                plan.id,
                plan.version,
                header.number(),
                header.title(),
                header.type(),
                header.issuer(),
                header.signedOn(),
                header.period(),
                header.unit(),
                header.programmes(),
                header.parentPlan(),
                header.legalBases(),
                life.status(),
                life.issuedOn(),
                life.endedOn(),
                life.supersededBy(),
                plan.amends(),
                plan.amendedBy(),
                Source.valueOf(header.source()),
                header.sourceNote(),
                header.recipients(),
                header.place(),
                header.signer(),
                header.sections(),
                plan.budget(),
                BudgetTotals.of(plan.budget()),
                plan.tasks().stream().map(TaskView::of).toList(),
                plan.targets().stream()
                        .map(target -> TargetView.of(target, measureUnits.get(target.indicator())))
                        .toList(),
                warnings(document, life, measureUnits).stream()
                        .map(gap -> Warning.of(gap, texts))
                        .toList());
    }

    private static List<Flaw> warnings(Document document, Life life, Map<String, String> measureUnits) {
        var gaps = new ArrayList<Flaw>();
        if (Source.TRANSCRIBED.name().equals(document.header().source())) {
            gaps.addAll(Gaps.of(document));
            if (life.status().inForce() && life.issuedOn() == null) {
                gaps.add(new Flaw("#/issuedOn", null, ISSUED_ON_MISSING));
            }
        }
        gaps.addAll(YearSums.differing(document.asked(), code -> !"PERCENT".equals(measureUnits.get(code))));
        return gaps;
    }
}
