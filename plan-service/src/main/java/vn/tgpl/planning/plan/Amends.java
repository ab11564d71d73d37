package vn.tgpl.planning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document amends (sửa đổi, bổ sung): a plan at the version from which the amendment was drafted. */
@Embeddable
@Schema(name = "PlanAmends")
public record Amends(
        @Column(name = "amends") UUID plan,
        @Column(name = "amends_version") Long version,

        @Schema(description = "From that day on the plan reads so") @Column(name = "amends_from")
        LocalDate effectiveFrom,

        @Column(name = "amends_reason") String reason) {

    public Amends restated(LocalDate from, String because) {
        return new Amends(plan, version, from, because);
    }
}
