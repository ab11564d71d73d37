package vn.tgpl.planning.reportcalendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.catalogue.CatalogueRefusal;

@ApplicationScoped
public class ReportCalendars extends Catalogue<ReportCalendar> {
    ReportCalendars() {
        super(
                FactType.CALENDAR,
                ReportCalendarRefusal.REPORT_CALENDAR_NOT_FOUND,
                Map.of("report_calendar_code_key", CatalogueRefusal.CODE_TAKEN));
    }
}
