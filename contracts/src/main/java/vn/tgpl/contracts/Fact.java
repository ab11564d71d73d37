package vn.tgpl.contracts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One aggregate at one version, as other services may know it: its whole reportable state, never a difference, never
 * personal data. Optional parts are null, lists are never null.
 */
public sealed interface Fact
        permits ActivityFact,
                AreaDecisionFact,
                AssignmentFact,
                CalendarFact,
                CaseFact,
                CodeFact,
                IndicatorFact,
                OrganisationFact,
                PlanFact,
                ProgrammeFact,
                ProgressFact,
                RequestFact,
                UnitFact,
                WorkyearFact {
    UUID id();

    /** The aggregate's version: 1 at creation, one more for each stored change; its ETag and the event's sequence. */
    long version();

    /** What a fact cannot be without; one that lacks it is set aside by its reader. */
    static void require(Object... parts) {
        for (var part : parts) Objects.requireNonNull(part, "a required part is missing");
    }

    /** A list read from an event that may predate the field. */
    static <T> List<T> list(List<T> maybe) {
        return maybe == null ? List.of() : List.copyOf(maybe);
    }
}
