package vn.tgpl.planning.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** What a target hands down (giao chỉ tiêu) to one unit or to one organisation; each line of the target asks for it. */
@Schema(name = "Allocation")
public record Allocation(
        @Schema(description = "A unit within the target's; either this or an organisation", examples = "00004")
        @MayBeAbsent
        String unit,

        @Schema(description = "An organisation of the province, or of anywhere for the nation's target") @MayBeAbsent
        String organisation,

        @NotNull @Valid Bound bound,
        @MayBeAbsent @Size(min = 1, max = 1000) String note) {
    public PlanFact.Allocation fact() {
        return new PlanFact.Allocation(unit, organisation, bound.fact());
    }
}
