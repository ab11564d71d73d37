package vn.tgpl.planning.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** A step in the life of a plan and the version that it stored: what, when, by whom, why. */
@Schema(name = "PlanVersion")
public record KeptVersion(
        long version,

        @Schema(
                examples = "AMENDED",
                enumeration = {
                    "SUBMITTED",
                    "RETURNED",
                    "APPROVED",
                    "ISSUED",
                    "AMENDED",
                    "CORRECTED",
                    "COMPLETED",
                    "SUPERSEDED",
                    "REVOKED"
                })
        String step,

        @Schema(examples = "ISSUED", description = "Where the plan stood then")
        String status,

        @Schema(description = "From that day on this version is the one in force; absent before it is issued")
        @MayBeAbsent
        LocalDate effectiveFrom,

        @Schema(description = "Subject of the token; absent where the step was taken before steps were kept")
        @MayBeAbsent
        String by,

        Instant at,
        @MayBeAbsent String reason,

        @Schema(description = "By which it was amended, corrected, superseded or revoked") @MayBeAbsent
        Paper document,

        @Schema(description = "The version in place of which it stands, which is in force on no day any more")
        @MayBeAbsent
        Long corrects) {

    /** A document, in this system or on paper. */
    @Schema(name = "PlanStepDocument")
    public record Paper(
            @MayBeAbsent UUID plan,
            @MayBeAbsent String number,
            @MayBeAbsent LocalDate signedOn,
            @MayBeAbsent String issuerName) {}
}
