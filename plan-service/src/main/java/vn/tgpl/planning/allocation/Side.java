package vn.tgpl.planning.allocation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** One side of a bound beside what is handed down of it; what is stated = allocated + unallocated − overAllocated. */
@Schema(name = "AllocatedSide")
public record Side(
        @Schema(description = "Absent when the target leaves this side open", examples = "30") @MayBeAbsent
        BigDecimal stated,

        @Schema(description = "The sum of what may be summed; absent when nothing may", examples = "24") @MayBeAbsent
        BigDecimal allocated,

        @Schema(examples = "6") @MayBeAbsent BigDecimal unallocated,
        @Schema(examples = "0") @MayBeAbsent BigDecimal overAllocated) {
    static Side of(BigDecimal stated, BigDecimal allocated, boolean complete) {
        if (stated == null || allocated == null || !complete) return new Side(stated, allocated, null, null);
        var rest = stated.subtract(allocated);
        return new Side(
                stated, allocated, rest.max(BigDecimal.ZERO), rest.negate().max(BigDecimal.ZERO));
    }
}
