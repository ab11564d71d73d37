package vn.tgpl.activities.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.Attendance;
import vn.tgpl.kit.apidoc.CodeOf;

/** What clients send. Codes are checked against their lists by {@link ActivityRules}. */
final class Bodies {
    private static final String QUANTITY_NAME = "[a-z][A-Za-z]{0,39}";

    private Bodies() {}

    /** An activity to be held. */
    @Schema(name = "ActivityPlan", example = Examples.PLAN)
    record Plan(
            @NotNull @CodeOf("activity-kinds") String kind,
            @NotBlank @Size(max = 500) String title,
            LocalDate plannedOn,

            @Schema(description = "Where it happens: commune, or the province when it covers several") @NotNull
            String unit,

            @Size(max = 500) String place,
            @NotNull @CodeOf("modes") String mode,
            @NotNull String organisation,
            @Size(max = 20) List<@NotNull String> programmes,
            String primaryProgramme,

            @Schema(description = "The task of a plan that it carries out")
            UUID planTask,

            @Schema(description = "Whom it is for (đối tượng hướng tới); indicators match this")
            @Size(max = 20)
            @CodeOf("audiences")
            List<@NotNull String> audiences,

            @Schema(description = "ISO 639-3") @Size(max = 20)
            List<@NotNull @Pattern(regexp = "[a-z]{3}") String> languages)
            implements Particulars {
        Plan {
            programmes = list(programmes);
            audiences = list(audiences);
            languages = list(languages);
        }
    }

    @Schema(name = "ActivityPostponement", example = Examples.POSTPONE)
    record Postpone(
            LocalDate plannedOn, @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "ActivityHold", example = Examples.HOLD)
    record Hold(
            @NotNull LocalDate heldOn,
            LocalDate endedOn,
            @Valid Came attendance,

            @Size(max = 20)
            Map<
                            @Pattern(regexp = QUANTITY_NAME) String,
                            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal>
                    quantities) {
        Hold {
            quantities = quantities == null ? Map.of() : quantities;
        }
    }

    /** The whole reportable state as it should have been. */
    @Schema(name = "ActivityCorrection", example = Examples.CORRECT)
    record Correct(
            @NotNull @CodeOf("activity-kinds") String kind,
            @NotNull LocalDate heldOn,
            LocalDate endedOn,
            @NotNull String unit,
            @NotNull @CodeOf("modes") String mode,
            @NotNull String organisation,
            @Size(max = 20) List<@NotNull String> programmes,
            String primaryProgramme,
            UUID planTask,
            @Size(max = 20) @CodeOf("audiences") List<@NotNull String> audiences,
            @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]{3}") String> languages,
            @Valid Came attendance,

            @Size(max = 20)
            Map<
                            @Pattern(regexp = QUANTITY_NAME) String,
                            @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 2) BigDecimal>
                    quantities,

            @NotBlank @Size(max = 2000) String reason)
            implements Particulars {
        Correct {
            programmes = list(programmes);
            audiences = list(audiences);
            languages = list(languages);
            quantities = quantities == null ? Map.of() : quantities;
        }
    }

    @Schema(name = "ActivityReason", example = Examples.REASON)
    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** Attendances (lượt người); the groups overlap, each is at most the total. */
    @Schema(name = "AttendanceCount")
    record Came(
            @NotNull @PositiveOrZero @Max(10_000_000) Integer total,
            @PositiveOrZero Integer female,
            @PositiveOrZero Integer poor,
            @PositiveOrZero Integer nearPoor,
            @PositiveOrZero Integer ethnicMinority,
            @PositiveOrZero Integer disabled,
            @PositiveOrZero Integer elderly,
            @PositiveOrZero Integer child) {
        Attendance attendance() {
            return new Attendance(total, female, poor, nearPoor, ethnicMinority, disabled, elderly, child);
        }
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : given;
    }

    static final class Examples {
        static final String PLAN = """
                {"kind": "COMM_EVENT", "title": "Truyền thông về trợ giúp pháp lý cho phụ nữ nghèo",
                 "plannedOn": "2024-03-12", "unit": "01", "mode": "ON_SITE", "organisation": "HN-TT",
                 "programmes": ["POVERTY_2021"], "primaryProgramme": "POVERTY_2021",
                 "audiences": ["FEMALE", "POOR"], "languages": ["vie"]}""";
        static final String HOLD = """
                {"heldOn": "2024-03-12", "attendance": {"total": 80, "female": 74}, "quantities": {"copies": 200}}""";

        static final String POSTPONE = """
                {"plannedOn": "2024-04-02", "reason": "Mưa lũ"}""";
        static final String CORRECT = """
                {"kind": "COMM_EVENT", "heldOn": "2024-03-12", "unit": "01", "mode": "ON_SITE", "organisation": "HN-TT",
                 "programmes": ["POVERTY_2021"], "primaryProgramme": "POVERTY_2021", "audiences": ["FEMALE", "POOR"],
                 "languages": ["vie"], "attendance": {"total": 82, "female": 74}, "quantities": {"copies": 200},
                 "reason": "Đếm lại theo danh sách ký tên"}""";
        static final String REASON = """
                {"reason": "Trùng với hoạt động khác"}""";

        private Examples() {}
    }
}
