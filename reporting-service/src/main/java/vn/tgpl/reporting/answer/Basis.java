package vn.tgpl.reporting.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer rests on: with this and the question, the same answer can be had again. */
public record Basis(
        @Schema(description = "Business day up to which facts count")
        LocalDate asOf,

        @Schema(description = "Instant of knowledge") Instant knownAt,

        @Schema(description = "Ledger position of the last posting used")
        long position,

        @Schema(description = "Which history the position belongs to; it changes when the ledger is rebuilt")
        long generation,

        @Schema(
                description =
                        "False when some partition was not read up to knownAt, or holds an event nobody could read")
        boolean complete,

        Unknown unclassified) {

    /** Facts of the whole nation that carry a code nobody has published; they count where they can. */
    @Schema(name = "UnclassifiedCount")
    public record Unknown(
            long facts,

            @Schema(description = "Lists those of the caller's territory", examples = "/api/v1/reports/unclassified")
            String href) {}
}
