package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A decision that puts communes and villages into classes (phân loại địa bàn), or takes them out again. */
public record AreaDecisionFact(
        UUID id,
        long version,
        String number,
        LocalDate signedOn,
        LocalDate validFrom,
        LocalDate validTo,
        boolean verified,
        List<Entry> entries)
        implements Fact {
    public AreaDecisionFact {
        Fact.require(number, validFrom);
        entries = Fact.list(entries);
    }

    /** The code is read on {@code validFrom}. {@code ends}: from that day on the unit no longer has the class. */
    public record Entry(String unit, String class_, boolean ends) {}
}
