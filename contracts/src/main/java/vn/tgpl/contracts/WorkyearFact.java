package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which days of one year state bodies do not work, or work though it is Saturday or Sunday (lịch làm việc). */
public record WorkyearFact(UUID id, long version, int year, String legalBasis, boolean verified, List<Day> days)
        implements Fact {
    public WorkyearFact {
        days = Fact.list(days);
    }

    /** A day that is not what its day of the week says; {@code kind} is HOLIDAY, SUBSTITUTE, SWAPPED_OFF or SWAPPED_WORK. */
    public record Day(LocalDate on, String kind, String nameVi, String nameEn, String legalBasis, boolean verified) {}
}
