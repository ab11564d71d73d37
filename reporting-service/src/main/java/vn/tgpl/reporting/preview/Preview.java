package vn.tgpl.reporting.preview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.reporting.answer.Basis;
import vn.tgpl.reporting.explain.ProvenBy;
import vn.tgpl.reporting.explain.Withheld;
import vn.tgpl.reporting.figure.Figure;
import vn.tgpl.reporting.ledger.Trial.Counted;

/**
 * What a definition would have counted.
 *
 * @param withheld absent when every fact within reach is all there is
 * @param parts of a ratio, which has no facts of its own; absent for any other indicator
 */
@Schema(name = "Preview")
record Preview(
        Basis basis,
        @Schema(examples = "EVENT") String measureUnit,
        BigDecimal actual,
        long facts,

        @Schema(description = "How many of the facts carry a code that nobody has published")
        long unclassified,

        List<Month> byMonth,

        @Schema(description = "The first 50 of the facts within the caller's reach, in order of day")
        List<WouldCount> items,

        @MayBeAbsent Withheld withheld,
        @MayBeAbsent List<Part> parts) {

    @Schema(name = "PreviewMonth")
    record Month(@Schema(examples = "2024-03") String month, BigDecimal actual, long facts) {}

    @Schema(name = "PreviewPart")
    record Part(
            @Schema(examples = "LITIGATION_CASES_SUCCESSFUL")
            String indicator,

            BigDecimal actual,
            long facts) {}

    /** One fact that would stand behind the figure. */
    @Schema(name = "WouldCount")
    record WouldCount(
            ProvenBy fact,

            @Schema(description = "The day it would count on")
            LocalDate day,

            @Schema(description = "Where it happened") String unit,
            List<String> programmes,
            BigDecimal value,
            Instant knownAt) {
        static WouldCount of(Counted one) {
            return new WouldCount(
                    ProvenBy.of(one.type().name(), one.id(), one.version()),
                    one.day(),
                    one.unit(),
                    one.programmes(),
                    Figure.of(one.value(), 1).value(),
                    one.knownAt());
        }
    }
}
