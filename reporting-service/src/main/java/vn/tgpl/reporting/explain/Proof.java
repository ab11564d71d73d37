package vn.tgpl.reporting.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fact behind a figure, or, with the history, one entry of the ledger. */
@Schema(name = "Proof")
record Proof(
        ProvenBy fact,
        @Schema(description = "The day it counts on") LocalDate day,
        @Schema(description = "Where it happened") String unit,
        List<String> programmes,
        BigDecimal value,
        Instant knownAt,
        long position) {}
