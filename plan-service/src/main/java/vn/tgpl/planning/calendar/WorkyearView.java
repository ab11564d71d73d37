package vn.tgpl.planning.calendar;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** The working days of one year as clients read them. */
@Schema(name = "WorkYear")
record WorkyearView(
        UUID id, long version, int year, @MayBeAbsent String legalBasis, boolean verified, List<WorkyearBody.Day> days)
        implements Versioned {
    static WorkyearView of(Workyear year) {
        return new WorkyearView(year.id, year.version, year.calendarYear, year.legalBasis, year.verified, year.days);
    }
}
