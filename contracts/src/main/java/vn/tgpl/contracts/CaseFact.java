package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A legal-aid case (vụ việc trợ giúp pháp lý); {@code category} is the snapshot taken at acceptance (Art. 37.3). */
public record CaseFact(
        UUID id,
        long version,
        UUID request,
        String status,
        String organisation,
        String unit,
        String form,
        String field,
        String category,
        List<String> programmes,
        LocalDate acceptedOn,
        Assignment assignment,
        Closing closed)
        implements Fact {
    public CaseFact {
        programmes = Fact.list(programmes);
    }

    /** Who handles it: an opaque id, and the type of practitioner (người thực hiện trợ giúp pháp lý). */
    public record Assignment(UUID practitioner, String type, LocalDate on) {}

    /** How it ended (kết thúc); {@code successful} as decided under 1179/QĐ-BTP, absent when not decided. */
    public record Closing(LocalDate on, String reason, Boolean successful) {}
}
