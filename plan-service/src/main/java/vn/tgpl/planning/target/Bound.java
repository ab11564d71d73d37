package vn.tgpl.planning.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.PlanFact;

/** What a target asks for: "20 – 30 cuộc" has both sides, an absent one is open, two equal ones are exact. */
@Embeddable
@Schema(name = "Bound")
public record Bound(
        @PositiveOrZero @Digits(integer = 13, fraction = 2) @Column(name = "bound_low")
        BigDecimal low,

        @PositiveOrZero @Digits(integer = 13, fraction = 2) @Column(name = "bound_high")
        BigDecimal high) {
    boolean hasASide() {
        return low != null || high != null;
    }

    boolean inOrder() {
        return low == null || high == null || low.compareTo(high) <= 0;
    }

    public PlanFact.Bound fact() {
        return new PlanFact.Bound(low, high);
    }
}
