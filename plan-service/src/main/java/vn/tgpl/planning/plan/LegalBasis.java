package vn.tgpl.planning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import vn.tgpl.contracts.PlanFact;

/** A document the plan rests on (căn cứ). */
@Embeddable
record LegalBasis(
        int position,
        String number,
        String title,
        @Column(name = "issuer_name") String issuerName,
        @Column(name = "signed_on") LocalDate date,
        @Column(name = "basis_plan") UUID basisPlan) {
    static LegalBasis of(Bodies.LegalBasis body) {
        return new LegalBasis(body.order(), body.number(), body.title(), body.issuerName(), body.date(), body.plan());
    }

    Bodies.LegalBasis body() {
        return new Bodies.LegalBasis(position, number, title, issuerName, date, basisPlan);
    }

    PlanFact.LegalBasis fact() {
        return new PlanFact.LegalBasis(position, number, title, issuerName, date, basisPlan);
    }
}
