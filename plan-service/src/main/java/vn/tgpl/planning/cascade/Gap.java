package vn.tgpl.planning.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.planning.allocation.NotSummed;
import vn.tgpl.planning.allocation.Side;
import vn.tgpl.planning.period.Period;
import vn.tgpl.planning.target.Bound;

/** A target beside the targets of other plans that are allocated from it, for each of its periods. */
@Schema(name = "TargetGap")
record Gap(
        UUID plan,
        UUID target,
        @Schema(examples = "COMM_EVENTS") String indicator,
        @Schema(examples = "EVENT") String measureUnit,
        @MayBeAbsent String programme,
        String unit,
        @MayBeAbsent String organisation,
        @MayBeAbsent Bound bound,
        List<Part> parts,

        @Schema(description = "How many parts the caller may not see; then nothing is said of the rest", examples = "0")
        long withheld,

        List<Line> lines,

        @Schema(description = "Parts that are in none of the sums")
        List<LeftOut> notSummed) {

    @Schema(name = "TargetPart")
    record Part(
            UUID plan,
            UUID target,
            String unit,
            @MayBeAbsent String organisation,
            Period period,
            @MayBeAbsent Bound bound) {}

    @Schema(name = "TargetGapLine")
    record Line(
            @Schema(examples = "2024") String label,
            LocalDate from,
            LocalDate to,
            @MayBeAbsent Side low,
            @MayBeAbsent Side high,
            List<LeftOut> notSummed) {}

    @Schema(name = "PartNotSummed")
    record LeftOut(
            UUID target,

            @Schema(
                    enumeration = {"low", "high"},
                    description = "Absent when it is in neither sum")
            @MayBeAbsent
            String side,

            NotSummed reason) {}
}
