package vn.tgpl.planning.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.planning.period.Period;

/** When a task is due, as data; the days of a month, quarter, half-year or year follow from it. */
@Embeddable
@Schema(name = "TaskTime", example = "{\"kind\": \"QUARTER\", \"year\": 2024, \"number\": 2}")
public record TaskTime(
        @Schema(
                enumeration = {"DATE", "MONTH", "QUARTER", "HALF_YEAR", "YEAR", "YEARLY", "RANGE", "REGULAR"},
                description = "DATE is the day `from`; RANGE has `from`, `to` or both; YEARLY (hằng năm) goes with"
                        + " recurrence YEARLY; REGULAR is thường xuyên")
        @NotNull
        @Column(name = "time_kind")
        String kind,

        @Schema(description = "Of a MONTH, QUARTER, HALF_YEAR or YEAR; absent for one of each year (recurrence YEARLY)")
        @MayBeAbsent
        @Min(1900)
        @Max(2999)
        @Column(name = "time_year")
        Integer year,

        @Schema(description = "Which MONTH, QUARTER or HALF_YEAR of the year")
        @MayBeAbsent
        @Column(name = "time_number")
        Integer number) {

    /** The days that follow from it; null when none do. */
    Period days() {
        var known = TimeKind.of(kind);
        if (known.isEmpty() || !known.get().ofCalendar() || year == null || !rightNumber(known.get())) return null;
        var months = 12 / known.get().inYear;
        var first = LocalDate.of(year, (number == null ? 0 : number - 1) * months + 1, 1);
        return new Period(first, first.plusMonths(months).minusDays(1));
    }

    boolean rightNumber(TimeKind kind) {
        return kind.numbered() ? number != null && number >= 1 && number <= kind.inYear : number == null;
    }
}
