package vn.tgpl.casework.legalcase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A request that becomes a case (thụ lý), with what the organisation found at that moment. */
public record Acceptance(
        UUID request,
        LocalDate receivedOn,
        String organisation,
        String unit,
        String form,
        String field,
        String category,
        List<String> programmes,
        LocalDate acceptedOn)
        implements Particulars {}
