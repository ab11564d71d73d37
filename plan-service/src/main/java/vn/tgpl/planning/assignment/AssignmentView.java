package vn.tgpl.planning.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** An assignment as clients read it. */
@Schema(name = "Assignment")
record AssignmentView(
        UUID id,
        long version,
        String subject,
        AssignmentScope scope,
        @MayBeAbsent String unit,
        @MayBeAbsent String organisation,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        @MayBeAbsent String reason)
        implements Versioned {
    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.id,
                assignment.version,
                assignment.subject,
                assignment.scope,
                assignment.unit,
                assignment.organisation,
                assignment.validFrom,
                assignment.validTo,
                assignment.reason);
    }
}
