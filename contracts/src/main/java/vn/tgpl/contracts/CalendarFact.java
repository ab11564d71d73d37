package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How reports cut the year (kỳ báo cáo), as data. */
public record CalendarFact(
        UUID id,
        long version,
        String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis,
        boolean verified,
        List<Part> parts)
        implements Fact {
    public CalendarFact {
        Fact.require(code, validFrom);
        parts = Fact.list(parts);
    }

    /**
     * One period of a year, its days as {@code 12-15} and the year they lie in as an offset. Without a first day it
     * begins with the programme that is asked about. {@code {year}} in the label stands for the year.
     */
    public record Part(
            String label, String fromMonthDay, Integer fromYearOffset, String toMonthDay, int toYearOffset) {}
}
