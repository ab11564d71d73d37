package vn.tgpl.planning.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import vn.tgpl.contracts.PlanFact;

/** A document the plan rests on (căn cứ). */
@Embeddable
public record LegalBasis(
        int position,
        String number,
        String title,
        @Column(name = "issuer_name") String issuerName,
        @Column(name = "signed_on") LocalDate date,
        @Column(name = "basis_plan") UUID basisPlan) {
    public static LegalBasis of(LegalBasisBody body) {
        return new LegalBasis(body.order(), body.number(), body.title(), body.issuerName(), body.date(), body.plan());
    }

    public LegalBasisBody body() {
        return new LegalBasisBody(position, number, title, issuerName, date, basisPlan);
    }

    public PlanFact.LegalBasis fact() {
        return new PlanFact.LegalBasis(position, number, title, issuerName, date, basisPlan);
    }
}
