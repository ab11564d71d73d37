package vn.tgpl.planning.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.planning.catalogue.Entry;

/** A programme as it is sent. */
@Schema(name = "ProgrammeDefinition", example = """
        {"code": "POVERTY_2021_HN", "nameVi": "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025",
         "nameEn": "National target programme on sustainable poverty reduction 2021-2025", "validFrom": "2021-01-01",
         "validTo": "2025-12-31", "legalBasis": "90/QĐ-TTg (18/01/2022)", "successor": "MERGED_2026",
         "verified": true, "moneySources": ["CENTRAL", "LOCAL"],
         "components": [{"code": "PROJECT_6", "nameVi": "Dự án 6: Truyền thông và giảm nghèo về thông tin",
           "nameEn": "Project 6: communication and poverty in information", "verified": false},
          {"code": "PROJECT_6.SUB_2", "nameVi": "Tiểu dự án 2: Truyền thông về giảm nghèo đa chiều",
           "nameEn": "Sub-project 2: communication on multidimensional poverty", "parent": "PROJECT_6",
           "verified": false}]}""")
public record ProgrammeBody(
        @NotNull @Pattern(regexp = Entry.CODE) String code,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotBlank @Size(max = 500) String legalBasis,
        String successor,
        @NotNull Boolean verified,

        @Schema(description = "Projects, sub-projects and contents, in the order of the act") @Size(max = 200)
        List<@NotNull @Valid Component> components,

        @Schema(description = "Where its money may come from; not stated when empty")
        @Size(max = 20)
        @CodeOf("money-sources")
        List<@NotNull String> moneySources) {
    public ProgrammeBody {
        components = components == null ? List.of() : components;
        moneySources = moneySources == null ? List.of() : moneySources;
    }

    /** A part of a programme (dự án, tiểu dự án, nội dung); without days of its own it lasts as long as the programme. */
    @Schema(name = "ProgrammeComponent")
    public record Component(
            @NotNull @Pattern(regexp = Entry.CODE) String code,
            @NotBlank @Size(max = 500) String nameVi,
            @NotBlank @Size(max = 500) String nameEn,

            @Schema(description = "Code of the component it is part of")
            String parent,

            @Size(min = 1, max = 500) String legalBasis,
            LocalDate validFrom,
            LocalDate validTo,

            @Schema(description = "False where it was not read in the act itself; true when absent")
            Boolean verified) {
        public Component {
            verified = verified == null || verified;
        }
    }
}
