package vn.tgpl.planning.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.catalogue.Entry;

/** A programme as it is sent. */
@Schema(name = "ProgrammeDefinition", example = """
        {"code": "POVERTY_2021_HN", "nameVi": "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025",
         "nameEn": "National target programme on sustainable poverty reduction 2021-2025", "validFrom": "2021-01-01",
         "validTo": "2025-12-31", "legalBasis": "90/QĐ-TTg (18/01/2022)", "successor": "MERGED_2026",
         "verified": true}""")
public record ProgrammeBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotBlank @Size(max = 500) String legalBasis,
        String successor,
        @NotNull Boolean verified) {}
