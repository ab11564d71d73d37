package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How a figure is counted (chỉ tiêu thống kê), as data: which facts match, on which day, and how much each is worth. */
public record IndicatorFact(
        UUID id,
        long version,
        String code,
        String nameVi,
        String nameEn,
        String measureUnit,
        String subject,
        Measure measure,
        String countsOn,
        List<Condition> where,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis)
        implements Fact {
    public IndicatorFact {
        Fact.require(code, measure);
        where = Fact.list(where);
    }

    /** Exactly one part is set: each match counts one, or its named quantity, or two other indicators are divided. */
    public record Measure(Boolean count, String sum, Ratio ratio) {}

    public record Ratio(String numerator, String denominator) {}

    /** All conditions must hold; without a value {@code anyOf} fails and {@code noneOf} holds. */
    public record Condition(String field, List<String> anyOf, List<String> noneOf) {}
}
