package vn.tgpl.planning.reportcalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** A report calendar as clients read it. */
@Schema(name = "ReportCalendar")
record ReportCalendarView(
        UUID id,
        long version,
        String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        @MayBeAbsent String legalBasis,
        boolean verified,
        List<ReportCalendarBody.Part> parts)
        implements Versioned {
    static ReportCalendarView of(ReportCalendar calendar) {
        return new ReportCalendarView(
                calendar.id,
                calendar.version,
                calendar.code,
                calendar.nameVi,
                calendar.nameEn,
                calendar.validFrom,
                calendar.validTo,
                calendar.legalBasis,
                calendar.verified,
                calendar.parts);
    }
}
