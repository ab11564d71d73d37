package vn.tgpl.planning.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** A document by which a plan came to read as it does. */
@Schema(name = "PlanAmendedBy")
public record AmendedBy(
        UUID plan, String number, @MayBeAbsent LocalDate signedOn, LocalDate effectiveFrom, String reason) {
    static AmendedBy of(Plan amending, Amends amends) {
        return new AmendedBy(amending.id, amending.number, amending.signedOn, amends.effectiveFrom(), amends.reason());
    }
}
