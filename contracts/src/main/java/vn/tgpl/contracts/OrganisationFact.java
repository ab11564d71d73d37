package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.UUID;

/** A body that issues plans, leads tasks or handles cases (cơ quan, tổ chức). */
public record OrganisationFact(
        UUID id,
        long version,
        String code,
        String nameVi,
        String type,
        String unit,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        String nameEn,
        String legalBasis,
        String successor,
        Boolean verified)
        implements Fact {
    public OrganisationFact {
        Fact.require(code, validFrom);
        // an event that predates the field
        verified = verified == null || verified;
    }
}
