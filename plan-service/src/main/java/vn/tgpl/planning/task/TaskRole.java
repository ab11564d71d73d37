package vn.tgpl.planning.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;

/** Who does what: a body of the catalogue, or one that only has a name. */
@Schema(name = "TaskRole")
public record TaskRole(
        @Schema(examples = "LEAD") @NotNull @CodeOf("roles") String role,

        String organisation,
        @Size(min = 1, max = 500) String name) {}
