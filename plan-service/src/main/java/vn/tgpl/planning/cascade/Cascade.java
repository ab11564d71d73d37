package vn.tgpl.planning.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.planning.period.Period;

/** The plans around one plan; edges lead from the upper to the lower one, and never round. */
@Schema(name = "PlanCascade")
record Cascade(UUID plan, List<Node> plans, List<Edge> edges, List<Gap> gaps, boolean truncated) {

    @Schema(name = "CascadePlan")
    record Node(
            UUID id,

            @Schema(description = "Steps from the plan asked for, negative above it", examples = "-1")
            int level,

            String number,
            String title,
            @CodeOf("document-types") String type,
            String issuer,
            @MayBeAbsent LocalDate signedOn,
            Period period,
            String unit,
            @Schema(examples = "ISSUED") String status,

            @Schema(description = "What it rests on, or what rests on it, that the caller may not see", examples = "0")
            long withheld) {}

    enum Kind {
        /** Part of a larger plan. */
        PARENT,
        /** Căn cứ. */
        LEGAL_BASIS
    }

    @Schema(name = "CascadeEdge")
    record Edge(UUID upper, UUID lower, Kind kind) {}
}
