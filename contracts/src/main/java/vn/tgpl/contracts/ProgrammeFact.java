package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.List;
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
        boolean verified,
        List<Component> components,
        List<String> moneySources)
        implements Fact {
    public ProgrammeFact {
        Fact.require(code, validFrom);
        components = Fact.list(components);
        moneySources = Fact.list(moneySources);
    }

    /** A project, sub-project or content (dự án, tiểu dự án, nội dung), within {@code parent} if it has one. */
    public record Component(
            String code,
            String nameVi,
            String nameEn,
            String parent,
            String legalBasis,
            LocalDate validFrom,
            LocalDate validTo,
            boolean verified) {}
}
