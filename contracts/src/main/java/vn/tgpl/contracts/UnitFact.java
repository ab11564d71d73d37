package vn.tgpl.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An administrative unit (đơn vị hành chính) during one span of its life; the key is (code, validFrom) because seven
 * province codes changed hands on 1 July 2025 (202/2025/QH15). {@code validTo} is the last day.
 */
public record UnitFact(
        UUID id,
        long version,
        String code,
        String level,
        String type,
        String nameVi,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis,
        List<Successor> successors)
        implements Fact {
    public UnitFact {
        Fact.require(code, validFrom);
        successors = Fact.list(successors);
    }

    /** A unit that took over (part of) this one the day after {@code validTo}; {@code share} is of the territory. */
    public record Successor(String code, BigDecimal share) {}
}
