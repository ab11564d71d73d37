package vn.tgpl.reporting.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.FactType;

/** One fact behind a figure, or, with the history, one entry of the ledger. */
@Schema(name = "Proof")
record Proof(
        ProvenBy fact,
        @Schema(description = "The day it counts on") LocalDate day,
        @Schema(description = "Where it happened") String unit,
        List<String> programmes,
        BigDecimal value,
        Instant knownAt,
        long position) {

    /** @param href where the owning service shows it */
    @Schema(name = "ProvenBy")
    record ProvenBy(
            @Schema(examples = "ACTIVITY") FactType type,
            UUID id,
            long version,

            @Schema(examples = "/api/v1/activities/0190a000-2024-7000-8000-000000000001")
            String href) {
        static ProvenBy of(String type, UUID id, long version) {
            var known = FactType.valueOf(type);
            var path =
                    switch (known) {
                        case ACTIVITY -> "activities";
                        default -> known.name().toLowerCase(Locale.ROOT) + "s";
                    };
            return new ProvenBy(known, id, version, "/api/v1/" + path + "/" + id);
        }
    }
}
