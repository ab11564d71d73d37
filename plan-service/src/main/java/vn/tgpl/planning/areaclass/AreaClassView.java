package vn.tgpl.planning.areaclass;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/**
 * A class that a place has.
 *
 * @param unit of which the decision speaks, under the code of the day asked for
 */
@Schema(name = "AreaClass")
record AreaClassView(
        String unit,
        @Schema(name = "class") @CodeOf("area-classes") String class_,

        @Schema(description = "The unit above that has it; absent where the place has it itself") @MayBeAbsent
        String inheritedFrom,

        Decision decision) {
    @Schema(name = "AreaClassDecision")
    record Decision(
            UUID id,
            String number,
            LocalDate signedOn,
            LocalDate validFrom,
            @MayBeAbsent LocalDate validTo,
            boolean verified) {}
}
