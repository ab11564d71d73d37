package vn.tgpl.planning.document;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document the plan rests on (căn cứ), as clients send it and read it. */
@Schema(name = "LegalBasis")
public record LegalBasisBody(
        @NotNull @Min(1) Integer order,
        @NotBlank @Size(max = 200) String number,
        @Size(min = 1, max = 1000) String title,
        @Size(min = 1, max = 500) String issuerName,
        LocalDate date,

        @Schema(description = "The plan itself, when it is in this system")
        UUID plan) {}
