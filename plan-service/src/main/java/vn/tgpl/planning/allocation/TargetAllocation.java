package vn.tgpl.planning.allocation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.planning.target.Allocation;
import vn.tgpl.planning.target.Bound;
import vn.tgpl.planning.target.StatedTarget;

/** One target beside what it hands down; each of its lines asks for the same. */
@Schema(name = "TargetAllocation")
record TargetAllocation(
        UUID target,
        @Schema(examples = "COMM_EVENTS") String indicator,
        @Schema(examples = "EVENT") String measureUnit,
        @MayBeAbsent String programme,
        String unit,
        @MayBeAbsent String organisation,
        @MayBeAbsent Bound bound,
        List<Allocation> allocations,
        @MayBeAbsent Side low,
        @MayBeAbsent Side high,

        @Schema(description = "What of the allocations is not in these sums, and why")
        List<LeftOut> notSummed) {

    @Schema(name = "AllocationNotSummed")
    record LeftOut(
            @Schema(description = "Place in allocations, counted from 0", examples = "0")
            int allocation,

            @Schema(
                    enumeration = {"low", "high"},
                    description = "Absent when it is in neither sum")
            @MayBeAbsent
            String side,

            NotSummed reason) {}

    static TargetAllocation of(StatedTarget target, String measureUnit, Sharing<Integer> sharing) {
        return new TargetAllocation(
                target.id(),
                target.indicator(),
                measureUnit,
                target.programme(),
                target.unit(),
                target.organisation(),
                target.bound(),
                target.allocations(),
                sharing.low(),
                sharing.high(),
                sharing.notSummed().stream()
                        .map(one -> new LeftOut(one.key(), one.side(), one.reason()))
                        .toList());
    }
}
