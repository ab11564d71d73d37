package vn.tgpl.planning.reportcalendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.catalogue.Entry;

/** A report calendar as it is sent. */
@Schema(name = "ReportCalendarDefinition", example = """
        {"code": "PLAN_YEAR", "nameVi": "Năm kế hoạch", "nameEn": "Plan year", "validFrom": "2018-01-01", "verified": true,
         "parts": [{"label": "Năm kế hoạch {year}", "fromMonthDay": "11-01", "fromYearOffset": -1,
                    "toMonthDay": "10-31", "toYearOffset": 0}]}""")
public record ReportCalendarBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotNull LocalDate validFrom,

        @Schema(description = "The last day") LocalDate validTo,

        @Size(min = 1, max = 500) String legalBasis,

        @Schema(description = "False where it was not read in the act itself; true when absent")
        Boolean verified,

        @Schema(description = "The periods of one year, in order") @NotNull @Size(min = 1, max = 53)
        List<@NotNull @Valid Part> parts) {
    private static final String MONTH_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

    public ReportCalendarBody {
        verified = verified == null || verified;
    }

    /** 02-29 is the last day of February in every year. */
    @Schema(name = "ReportCalendarPart")
    public record Part(
            @Schema(description = "{year} stands for the year", examples = "Năm {year}") @NotBlank @Size(max = 100)
            String label,

            @Schema(description = "First day as month and day; absent: the first day of the programme asked about")
            @Pattern(regexp = MONTH_DAY)
            String fromMonthDay,

            @Schema(description = "-1 when the first day lies in the year before") @Min(-1) @Max(1)
            Integer fromYearOffset,

            @NotNull @Pattern(regexp = MONTH_DAY) String toMonthDay,
            @NotNull @Min(-1) @Max(1) Integer toYearOffset) {}
}
