package vn.tgpl.planning.reportcalendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One named period (kỳ báo cáo), both days included. */
@Schema(name = "ReportPeriod")
record Period(@Schema(examples = "Năm 2024") String label, LocalDate from, LocalDate to) {

    /**
     * The periods of that year.
     *
     * @param first where parts without a first day begin; one that ends before that is no period
     */
    static List<Period> of(List<ReportCalendarBody.Part> parts, int year, LocalDate first) {
        return parts.stream().flatMap(part -> of(part, year, first)).toList();
    }

    private static Stream<Period> of(ReportCalendarBody.Part part, int year, LocalDate first) {
        var from = part.fromMonthDay() == null
                ? first
                : day(part.fromMonthDay(), year + (part.fromYearOffset() == null ? 0 : part.fromYearOffset()));
        var to = day(part.toMonthDay(), year + part.toYearOffset());
        var label = part.label().replace("{year}", Integer.toString(year));
        return to.isBefore(from) ? Stream.of() : Stream.of(new Period(label, from, to));
    }

    /** In years without a 29 February, the 28th. */
    private static LocalDate day(String monthDay, int year) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }
}
