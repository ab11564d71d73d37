package vn.tgpl.planning.period;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;

/** From one day to another; both belong to it. */
@Embeddable
@Schema(name = "Period")
public record Period(
        @NotNull @Column(name = "period_from") LocalDate from,
        @NotNull @Column(name = "period_to") LocalDate to) {
    private static final int MOST_YEARS = 50;

    /** Notes what is wrong with it as the period of something that is planned. */
    public void check(Flaws flaws, String at) {
        flaws.when(!inOrder(), at + "/to", Request.ENDS_BEFORE_START);
        flaws.when(isTooLong(), at, PeriodRefusal.PERIOD_TOO_LONG);
    }

    public boolean inOrder() {
        return !from.isAfter(to);
    }

    /** Both ends counted; a plan of two generations is a slip of the keyboard, and a yearly target has a line for each. */
    boolean isTooLong() {
        return to.getYear() - from.getYear() >= MOST_YEARS;
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** The part of it in that calendar year. */
    public Period within(int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        return new Period(from.isAfter(first) ? from : first, to.isBefore(last) ? to : last);
    }

    boolean isCalendarYear() {
        return equals(within(from.getYear())) && from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear();
    }

    public PlanFact.Period fact() {
        return new PlanFact.Period(from, to);
    }
}
