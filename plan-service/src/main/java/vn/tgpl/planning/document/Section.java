package vn.tgpl.planning.document;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** What a document says beside its tasks: purpose, requirements, funding clause (mục đích, yêu cầu, kinh phí). */
@Embeddable
@Schema(name = "Section")
public record Section(
        @Schema(description = "Absent for text without one", examples = "I. Mục đích, yêu cầu")
        @MayBeAbsent
        @Size(min = 1, max = 500)
        String heading,

        @JdbcTypeCode(SqlTypes.ARRAY) @NotEmpty @Size(max = 100)
        List<@NotNull @NotBlank @Size(max = 20000) String> paragraphs) {}
