package vn.tgpl.planning.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Who holds a code, one after the other: as the catalogue has it, or as it would be with what is about to be written. */
public interface Holders {
    Collection<UnitBody> of(String code);

    /** The unit that the code means on that day. */
    default Optional<UnitBody> on(String code, LocalDate day) {
        return of(code).stream().filter(unit -> unit.validOn(day)).findFirst();
    }

    /** Whether the code means a unit on each day from the one to the other, both included. */
    default boolean throughout(String code, LocalDate from, LocalDate to) {
        var next = from;
        while (true) {
            var holder = on(code, next).orElse(null);
            if (holder == null) return false;
            if (!holder.last().isBefore(to)) return true;
            next = holder.last().plusDays(1);
        }
    }
}
