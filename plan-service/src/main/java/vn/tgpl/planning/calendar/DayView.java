package vn.tgpl.planning.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** What one day is. */
@Schema(name = "CalendarDay")
record DayView(
        LocalDate on,
        boolean working,

        @Schema(enumeration = {"WORKING_DAY", "REST_DAY", "HOLIDAY", "SUBSTITUTE", "SWAPPED_OFF", "SWAPPED_WORK"})
        String kind,

        @MayBeAbsent @Schema(examples = "Ngày Chiến thắng") String nameVi,
        @MayBeAbsent @Schema(examples = "Reunification Day") String nameEn,
        @MayBeAbsent String legalBasis,
        boolean verified) {}
