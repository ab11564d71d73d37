package vn.tgpl.planning.plan;

import static vn.tgpl.planning.plan.PlanStatus.APPROVED;
import static vn.tgpl.planning.plan.PlanStatus.DRAFT;
import static vn.tgpl.planning.plan.PlanStatus.ISSUED;
import static vn.tgpl.planning.plan.PlanStatus.SUBMITTED;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.document.Source;

/** How far a plan has come between draft and end, and by whose hands. */
@Embeddable
public class Life {
    @Enumerated(EnumType.STRING)
    PlanStatus status = DRAFT;

    LocalDate issuedOn;
    String submittedBy;
    String approvedBy;
    LocalDate endedOn;
    UUID supersededBy;

    public PlanStatus status() {
        return status;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public UUID supersededBy() {
        return supersededBy;
    }

    public void require(PlanStatus... anyOf) {
        if (!Set.of(anyOf).contains(status)) throw status.refusal();
    }

    /** Trình. */
    public void submit(String by) {
        require(DRAFT);
        this.status = SUBMITTED;
        this.submittedBy = by;
    }

    /** Trả lại, to be worked on again. */
    public void sendBack() {
        require(SUBMITTED, APPROVED);
        this.status = DRAFT;
        this.submittedBy = null;
        this.approvedBy = null;
    }

    /** Phê duyệt, by somebody else than who submitted it. */
    public void approve(String by) {
        require(SUBMITTED);
        if (by.equals(submittedBy)) throw new Refusal(PlanRefusal.FOUR_EYES);
        this.status = APPROVED;
        this.approvedBy = by;
    }

    /** What was signed on paper was approved there. */
    void requireIssuable(Source source) {
        if (source == Source.TRANSCRIBED) require(DRAFT, APPROVED);
        else require(APPROVED);
    }

    void issue(LocalDate on, Source source) {
        requireIssuable(source);
        this.status = ISSUED;
        this.issuedOn = on;
    }

    public void complete(LocalDate on) {
        end(PlanStatus.COMPLETED, on);
    }

    public void supersede(UUID by, LocalDate on) {
        end(PlanStatus.SUPERSEDED, on);
        this.supersededBy = by;
    }

    public void revoke(LocalDate on) {
        end(PlanStatus.REVOKED, on);
    }

    private void end(PlanStatus how, LocalDate on) {
        require(ISSUED);
        this.status = how;
        this.endedOn = on;
    }
}
