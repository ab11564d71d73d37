package vn.tgpl.planning.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.SaysMore;

/** A target with what it leaves to its plan filled in. */
@Schema(name = "Target")
record TargetView(
        UUID id,
        @MayBeAbsent UUID task,
        String indicator,

        @Schema(description = "What the indicator is measured in", examples = "EVENT")
        String measureUnit,

        @MayBeAbsent String programme,
        String unit,
        @MayBeAbsent String organisation,
        Recurrence recurrence,
        Period period,
        @MayBeAbsent Bound bound,
        Accumulation accumulation,
        List<Allocation> allocations,
        @MayBeAbsent UUID allocatedFrom,
        @MayBeAbsent String note)
        implements SaysMore {
    static TargetView of(Target target, String measureUnit) {
        return new TargetView(
                target.id,
                target.task,
                target.indicator,
                measureUnit,
                target.programme,
                target.unitOrPlans(),
                target.organisation,
                target.recurrence,
                target.periodOrPlans(),
                target.bound,
                target.accumulation,
                target.allocations,
                target.allocatedFrom,
                target.note);
    }
}
