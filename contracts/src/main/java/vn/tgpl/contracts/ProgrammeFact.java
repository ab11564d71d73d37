package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.UUID;

/** A national target programme (chương trình mục tiêu quốc gia) or another policy that carries legal aid. */
public record ProgrammeFact(
        UUID id,
        long version,
        String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis,
        String successor,
        boolean verified)
        implements Fact {
    public ProgrammeFact {
        Fact.require(code, validFrom);
    }
}
