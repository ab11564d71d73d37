package vn.tgpl.planning.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The working days of one year as they are sent. */
@Schema(name = "WorkYearDefinition", example = """
        {"year": 2023, "legalBasis": "45/2019/QH14, Điều 112", "verified": true,
         "days": [{"on": "2023-09-01", "kind": "HOLIDAY", "nameVi": "Quốc khánh", "nameEn": "National Day"},
                  {"on": "2023-09-02", "kind": "HOLIDAY", "nameVi": "Quốc khánh", "nameEn": "National Day"},
                  {"on": "2023-09-04", "kind": "SUBSTITUTE", "nameVi": "Nghỉ bù Quốc khánh",
                   "nameEn": "In place of National Day"}]}""")
public record WorkyearBody(
        @NotNull @Min(2000) @Max(2100) Integer year,

        @Schema(description = "The act or announcement that sets the days") @Size(min = 1, max = 500)
        String legalBasis,

        @Schema(description = "False where it is not certain that no day is missing; true when absent")
        Boolean verified,

        @Schema(
                description =
                        "The days that are not what their day of the week says; Saturday and Sunday are rest days")
        @Size(max = 100)
        List<@NotNull @Valid Day> days) {
    public WorkyearBody {
        verified = verified == null || verified;
        days = days == null ? List.of() : days;
    }

    @Schema(name = "SpecialDay")
    public record Day(
            @NotNull LocalDate on,

            @Schema(enumeration = {"HOLIDAY", "SUBSTITUTE", "SWAPPED_OFF", "SWAPPED_WORK"}) @NotNull
            String kind,

            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @Size(min = 1, max = 500) String legalBasis,

            @Schema(description = "False where the day was not read in the act itself; true when absent")
            Boolean verified) {
        public Day {
            verified = verified == null || verified;
        }
    }
}
