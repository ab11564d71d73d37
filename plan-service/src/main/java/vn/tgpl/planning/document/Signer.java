package vn.tgpl.planning.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.MayBeAbsent;

/** Who signs (người ký), as the document says it. A person in office: shown with the document and nowhere else. */
@Embeddable
@Schema(name = "Signer")
public record Signer(
        @Schema(description = "The office, with what it signs for", examples = "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC")
        @NotBlank
        @Size(max = 300)
        @Column(name = "signer_title")
        String title,

        @MayBeAbsent @Size(min = 1, max = 200) @Column(name = "signer_name")
        String name) {}
