package vn.tgpl.activities.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.Attendance;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** An activity as clients read it. */
@Schema(name = "Activity")
record ActivityView(
        UUID id,
        long version,
        @CodeOf("activity-kinds") String kind,
        String title,
        ActivityStatus status,
        @MayBeAbsent LocalDate plannedOn,
        @MayBeAbsent LocalDate heldOn,
        @MayBeAbsent LocalDate endedOn,
        String unit,
        @MayBeAbsent String place,
        @CodeOf("modes") String mode,
        String organisation,
        List<String> programmes,
        @MayBeAbsent String primaryProgramme,
        @MayBeAbsent UUID planTask,
        @CodeOf("audiences") List<String> audiences,
        List<String> languages,

        @MayBeAbsent(within = {"female", "poor", "nearPoor", "ethnicMinority", "disabled", "elderly", "child"})
        Attendance attendance,

        Map<String, BigDecimal> quantities,
        @MayBeAbsent String reason)
        implements Versioned {
    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id,
                activity.version,
                activity.kind,
                activity.title,
                activity.status,
                activity.plannedOn,
                activity.heldOn,
                activity.endedOn,
                activity.unit,
                activity.place,
                activity.mode,
                activity.organisation,
                activity.programmes,
                activity.primaryProgramme,
                activity.planTask,
                activity.audiences,
                activity.languages,
                activity.attendance,
                activity.quantities,
                activity.reason);
    }
}
