package vn.tgpl.planning.life;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.planning.document.Header;

/** The document by which a plan is to be amended; what it says is drafted from the plan as it stands. */
@Schema(
        name = "PlanAmendment",
        example =
                "{\"number\": \"45/QĐ-STP\", \"title\": \"Sửa đổi, bổ sung Kế hoạch 12/KH-STP\", \"type\": \"DECISION\","
                        + " \"signedOn\": \"2023-05-10\", \"effectiveFrom\": \"2023-06-01\","
                        + " \"reason\": \"Bổ sung kinh phí của Chương trình\"}")
record AmendmentBody(
        @NotBlank @Size(max = 100) String number,
        @NotBlank @Size(max = 1000) String title,

        @Schema(description = "The plan's when absent", examples = "DECISION") @CodeOf("document-types")
        String type,

        @Schema(description = "The plan's when absent") String issuer,
        LocalDate signedOn,

        @Schema(description = "From that day on the plan reads so; may lie ahead") @NotNull
        LocalDate effectiveFrom,

        @NotBlank @Size(max = 2000) String reason,
        @Size(min = 1, max = 5000) String sourceNote) {

    /** Whatever the plan says of itself is said anew; what it is about stays until it is changed. */
    Header head(Header plans) {
        return new Header(
                number,
                title,
                type == null ? plans.type() : type,
                issuer == null ? plans.issuer() : issuer,
                signedOn,
                plans.period(),
                plans.unit(),
                plans.programmes(),
                plans.parentPlan(),
                List.of(),
                plans.source(),
                sourceNote,
                List.of(),
                null,
                null,
                plans.sections(),
                plans.budget());
    }
}
