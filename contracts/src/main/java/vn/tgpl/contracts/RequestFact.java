package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.UUID;

/** A request for legal aid (yêu cầu trợ giúp pháp lý). {@code case_} is {@code case} in JSON: the case it became. */
public record RequestFact(
        UUID id,
        long version,
        String status,
        LocalDate receivedOn,
        String organisation,
        String unit,
        String form,
        String field,
        String category,
        Refused refusal,
        UUID case_)
        implements Fact {

    /** Why and when it was refused (từ chối thụ lý, Art. 30.3). */
    public record Refused(String reason, LocalDate on) {}
}
