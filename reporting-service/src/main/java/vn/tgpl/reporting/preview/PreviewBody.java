package vn.tgpl.reporting.preview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A definition, and the figure that is asked for by it. */
@Schema(name = "PreviewQuestion", example = """
        {"definition": {"measureUnit": "EVENT", "subject": "ACTIVITY", "measure": {"count": true}, "countsOn": "heldOn",
                        "where": [{"field": "kind", "anyOf": ["COMM_EVENT"]}]},
         "from": "2024-01-01", "to": "2024-12-31", "unit": "01"}""")
record PreviewBody(
        @NotNull @Valid PreviewDefinition definition,

        @Schema(description = "Parts of a ratio that the register does not have, or not so; by their codes")
        @Size(max = 2)
        List<@NotNull @Valid PreviewDefinition> parts,

        @NotNull LocalDate from,
        @NotNull LocalDate to,

        @Schema(description = "Code of the administrative unit, read as of the first day; the nation when absent")
        String unit,

        @Schema(description = "Code of the organisation") String organisation,

        @Schema(description = "Only facts that serve it; without, all facts, each once")
        String programme) {
    PreviewBody {
        parts = parts == null ? List.of() : parts;
    }
}
