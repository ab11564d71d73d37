package vn.tgpl.planning.areaclass;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** A decision on the classes of areas as clients read it. */
@Schema(name = "AreaDecision")
record AreaDecisionView(
        UUID id,
        long version,
        String number,
        @MayBeAbsent String title,
        LocalDate signedOn,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        boolean verified,
        List<Item> entries)
        implements Versioned {
    @Schema(name = "AreaDecisionEntry")
    record Item(
            String unit,
            @Schema(name = "class") @CodeOf("area-classes") String class_,
            boolean ends) {}

    static AreaDecisionView of(AreaDecision decision) {
        return new AreaDecisionView(
                decision.id,
                decision.version,
                decision.number,
                decision.title,
                decision.signedOn,
                decision.validFrom,
                decision.validTo,
                decision.verified,
                decision.entries.stream()
                        .map(one -> new Item(one.unit, one.areaClass, one.ends))
                        .toList());
    }

    /** One of many: without its entries. */
    @Schema(name = "AreaDecisionSummary")
    record Summary(
            UUID id,
            long version,
            String number,
            @MayBeAbsent String title,
            LocalDate signedOn,
            LocalDate validFrom,
            @MayBeAbsent LocalDate validTo,
            boolean verified) {
        static Summary of(AreaDecision decision) {
            return new Summary(
                    decision.id,
                    decision.version,
                    decision.number,
                    decision.title,
                    decision.signedOn,
                    decision.validFrom,
                    decision.validTo,
                    decision.verified);
        }
    }
}
