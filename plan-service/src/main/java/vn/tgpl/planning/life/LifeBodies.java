package vn.tgpl.planning.life;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.planning.version.KeptVersion;

/** What clients send with a step of a plan's life. */
final class LifeBodies {
    private LifeBodies() {}

    @Schema(name = "PlanNote", example = "{\"note\": \"Đã xin ý kiến các phòng\"}")
    record Note(@Size(min = 1, max = 2000) String note) {}

    @Schema(name = "PlanReturn", example = "{\"reason\": \"Thiếu kinh phí của nhiệm vụ 1.1\"}")
    record Return(@NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "PlanIssue", example = "{\"issuedOn\": \"2024-03-12\"}")
    record Issue(LocalDate issuedOn) {}

    @Schema(name = "PlanCompletion", example = "{\"on\": \"2025-12-31\", \"note\": \"Đã tổng kết\"}")
    record Completion(
            @NotNull LocalDate on,
            @Size(min = 1, max = 2000) String note) {}

    @Schema(
            name = "PlanSupersession",
            example = "{\"by\": \"01927b5c-7b1e-7c3a-9d52-1a2b3c4d5e6f\", \"on\": \"2025-07-01\","
                    + " \"reason\": \"Sắp xếp đơn vị hành chính\"}")
    record Supersession(
            @Schema(description = "The plan that stands in its place; it is in force") @NotNull
            UUID by,

            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(
            name = "PlanRevocation",
            example = "{\"on\": \"2025-07-01\", \"reason\": \"Không còn phù hợp\","
                    + " \"document\": {\"number\": \"120/QĐ-STP\", \"signedOn\": \"2025-06-20\"}}")
    record Revocation(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2000) String reason,
            @Valid Paper document) {}

    @Schema(
            name = "AmendmentRestatement",
            example = "{\"effectiveFrom\": \"2023-06-01\", \"reason\": \"Bổ sung kinh phí của Chương trình\"}")
    record Restatement(
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 2000) String reason) {}

    @Schema(name = "AmendmentCorrection", example = "{\"effectiveFrom\": \"2023-06-01\", \"reason\": \"Nhập sai năm\"}")
    record Correction(
            @Schema(description = "From that day on the plan reads as amended; may lie ahead") @NotNull
            LocalDate effectiveFrom,

            @Schema(description = "Why the plan was amended; as it was said when absent") @Size(min = 1, max = 2000)
            String amendedBecause,

            @Schema(description = "Why it is corrected") @NotBlank @Size(max = 2000)
            String reason,

            @Valid Paper document) {}

    @Schema(name = "PlanRevocationDocument")
    record Paper(
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate signedOn,
            @Size(min = 1, max = 500) String issuerName) {
        static KeptVersion.Paper kept(Paper given) {
            return given == null ? null : new KeptVersion.Paper(null, given.number, given.signedOn, given.issuerName);
        }
    }
}
