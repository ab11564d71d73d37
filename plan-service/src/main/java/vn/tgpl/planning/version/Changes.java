package vn.tgpl.planning.version;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** What differs between two versions of a plan; what was done to the older one makes it the newer one. */
@Schema(name = "PlanChanges")
public record Changes(
        @Schema(description = "0 is the plan before there was anything in it")
        long from,

        long to,
        List<FieldChange> fields,
        Parts tasks,
        Parts targets) {

    /** An absent side says that the field is not there. */
    @Schema(name = "FieldChange")
    public record FieldChange(
            @Schema(examples = "title") String field,

            @Schema(description = "A value of the field", examples = "Kế hoạch năm 2024") @MayBeAbsent
            Object before,

            @Schema(description = "A value of the field", examples = "Kế hoạch năm 2025") @MayBeAbsent
            Object after) {}

    @Schema(name = "PartChanges")
    public record Parts(List<Part> added, List<Part> removed, List<PartChange> changed) {}

    /** A whole part, and where it stands in the version that has it. */
    @Schema(name = "ChangedPart")
    public record Part(
            UUID id,

            @Schema(description = "From 0 in the version that has it")
            int place,

            @Schema(
                    description = "The task or target",
                    examples = "{\"ordinal\": \"1.2\", \"content\": \"Tổ chức tập huấn\", \"recurrence\": \"ONCE\"}")
            Object part) {}

    @Schema(name = "PartChange")
    public record PartChange(
            UUID id,

            @Schema(description = "Of a task, in the newer version", examples = "II.2.1") @MayBeAbsent
            String ordinal,

            List<FieldChange> fields) {}
}
