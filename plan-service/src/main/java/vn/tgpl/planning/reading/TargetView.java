package vn.tgpl.planning.reading;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.SaysMore;
import vn.tgpl.planning.period.Accumulation;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.period.Recurrence;
import vn.tgpl.planning.plan.Target;
import vn.tgpl.planning.target.Allocation;
import vn.tgpl.planning.target.Bound;

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
        var said = target.body(null);
        return new TargetView(
                target.id(),
                target.task(),
                said.indicator(),
                measureUnit,
                said.programme(),
                target.unitOrPlans(),
                said.organisation(),
                Recurrence.valueOf(said.recurrence()),
                target.periodOrPlans(),
                said.bound(),
                Accumulation.valueOf(said.accumulation()),
                said.allocations(),
                said.allocatedFrom(),
                said.note());
    }
}
