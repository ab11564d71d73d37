package vn.tgpl.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.planning.document.Source;
import vn.tgpl.planning.period.Period;

/** A plan in a list: without its parts, which may be many. */
@Schema(name = "PlanSummary")
public record PlanSummary(
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
        PlanStatus status,
        @MayBeAbsent LocalDate issuedOn,
        @MayBeAbsent UUID amends,
        Source source) {
    static PlanSummary of(Plan plan) {
        return new PlanSummary(
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
                plan.life.status,
                plan.life.issuedOn,
                plan.amends == null ? null : plan.amends.plan(),
                plan.source);
    }
}
