package vn.tgpl.planning.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target with what it leaves to its plan filled in. */
@Schema(name = "Target")
record TargetView(
        UUID id,
        UUID task,
        String indicator,
        String programme,
        String unit,
        String organisation,
        Recurrence recurrence,
        Period period,
        Bound bound,
        String note) {
    static TargetView of(Target target) {
        return new TargetView(
                target.id,
                target.task,
                target.indicator,
                target.programme,
                target.unitOrPlans(),
                target.organisation,
                target.recurrence,
                target.periodOrPlans(),
                target.bound,
                target.note);
    }
}
