package vn.tgpl.reporting.indicator;

import java.math.BigDecimal;
import vn.tgpl.contracts.ActivityFact;

/** The amounts that an indicator may sum, by name: {@code attendance.female}, {@code quantities.copies}. */
final class Quantities {
    private static final String ATTENDANCE = "attendance.";
    private static final String QUANTITIES = "quantities.";

    private Quantities() {}

    static BigDecimal of(ActivityFact activity, String name) {
        if (name.startsWith(QUANTITIES)) {
            return activity.quantities().getOrDefault(name.substring(QUANTITIES.length()), BigDecimal.ZERO);
        }
        if (!name.startsWith(ATTENDANCE) || activity.attendance() == null) return BigDecimal.ZERO;
        var group = name.substring(ATTENDANCE.length());
        var count = group.equals("total")
                ? activity.attendance().total()
                : activity.attendance().groups().get(group);
        return count == null ? BigDecimal.ZERO : BigDecimal.valueOf(count);
    }
}
