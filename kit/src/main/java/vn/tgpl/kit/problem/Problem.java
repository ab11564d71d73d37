package vn.tgpl.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request was refused (RFC 9457); {@code code} is stable, texts may be bettered at any time. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "/problems/not-planned") String type,

        @Schema(examples = "Hoạt động không ở trạng thái dự kiến")
        String title,

        @Schema(examples = "409") int status,
        @Schema(examples = "NOT_PLANNED") String code,

        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        List<Error> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing wrong, at a JSON pointer of the body or in a parameter. */
    @Schema(name = "ProblemError")
    public record Error(
            @Schema(examples = "#/targets/0/bound") String pointer,
            @Schema(examples = "limit") String parameter,
            @Schema(examples = "ENDS_BEFORE_START") String code,
            String message) {}

    static Problem of(Refusal refusal, ProblemTexts texts, String traceId) {
        var errors = refusal.flaws().stream()
                .map(flaw -> new Error(
                        flaw.pointer(), flaw.parameter(), flaw.reason().name(), texts.of(flaw.reason())))
                .toList();
        var reason = refusal.reason();
        return new Problem(typeOf(reason), texts.of(reason), reason.status(), reason.name(), traceId, errors);
    }

    private static String typeOf(Refusal.Reason reason) {
        return "/problems/" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
