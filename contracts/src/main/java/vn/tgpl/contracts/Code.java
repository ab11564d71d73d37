package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One value of a code list. {@code validTo} is its last day, null while it is in use; {@code legalBasis} names the
 * act that knows it, null for this system's own classification; {@code verified} is false where the wording or a date
 * was not read in that act.
 */
public record Code(
        String code, String nameVi, LocalDate validFrom, LocalDate validTo, String legalBasis, boolean verified) {
    public Code {
        Objects.requireNonNull(code);
        Objects.requireNonNull(nameVi);
        Objects.requireNonNull(validFrom);
        if (validTo != null && validTo.isBefore(validFrom)) throw new IllegalArgumentException(code);
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Code until(LocalDate lastDay) {
        return new Code(code, nameVi, validFrom, lastDay, legalBasis, verified);
    }

    Code unverified() {
        return new Code(code, nameVi, validFrom, validTo, legalBasis, false);
    }
}
