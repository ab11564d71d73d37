package vn.tgpl.planning.catalogue;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import vn.tgpl.kit.store.Aggregate;

/** A thing of the catalogue: spoken of by its code, valid from one day to another, both included. Never deleted. */
@MappedSuperclass
public abstract class Entry extends Aggregate {
    /** The spelling of a code. */
    public static final String CODE = "[A-Z0-9][A-Z0-9_.-]{0,39}";

    public String code;
    public LocalDate validFrom;

    /** The last day; null while no end is known. */
    public LocalDate validTo;

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Valid on one day at least of those from {@code from} to {@code to}. */
    public boolean validWithin(LocalDate from, LocalDate to) {
        return !to.isBefore(validFrom) && (validTo == null || !from.isAfter(validTo));
    }
}
