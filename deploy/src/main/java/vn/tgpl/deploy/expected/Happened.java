package vn.tgpl.deploy.expected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What the sample's steps left standing in the end, the only thing that can be counted. */
sealed interface Happened {
    String ref();

    String unit();

    String organisation();

    Set<String> programmes();

    /** An activity that was held and neither cancelled nor voided. {@code numbers} are as in "attendance.total". */
    record Held(
            String ref,
            String kind,
            LocalDate on,
            String unit,
            String organisation,
            Set<String> programmes,
            Set<String> audiences,
            Set<String> languages,
            Map<String, BigDecimal> numbers)
            implements Happened {}

    /** A case; {@code closedOn} and {@code closeReason} are null while it is open. */
    record Aided(
            String ref,
            String form,
            String category,
            String unit,
            String organisation,
            Set<String> programmes,
            LocalDate acceptedOn,
            LocalDate closedOn,
            String closeReason,
            boolean successful)
            implements Happened {}

    /** A request; it serves no programme, only a case can. */
    record Asked(String ref, LocalDate receivedOn, boolean refused, String unit, String organisation)
            implements Happened {
        @Override
        public Set<String> programmes() {
            return Set.of();
        }
    }
}
