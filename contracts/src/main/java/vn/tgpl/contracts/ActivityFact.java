package vn.tgpl.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A communication or training activity (hoạt động truyền thông, tập huấn). */
public record ActivityFact(
        UUID id,
        long version,
        String kind,
        String status,
        LocalDate plannedOn,
        LocalDate heldOn,
        LocalDate endedOn,
        String unit,
        String mode,
        String organisation,
        List<String> programmes,
        String primaryProgramme,
        UUID planTask,
        List<String> audiences,
        List<String> languages,
        Attendance attendance,
        Map<String, BigDecimal> quantities)
        implements Fact {
    /** The only status in which an activity counts. */
    public static final String HELD = "HELD";

    public ActivityFact {
        programmes = Fact.list(programmes);
        audiences = Fact.list(audiences);
        languages = Fact.list(languages);
        quantities = quantities == null ? Map.of() : Map.copyOf(quantities);
    }
}
