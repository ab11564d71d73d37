package vn.tgpl.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/** Why a request was refused (RFC 9457); {@code code} is stable, texts may be bettered at any time. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, String traceId, List<Error> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing wrong, at a JSON pointer of the body or in a parameter. */
    public record Error(String pointer, String parameter, String code, String message) {}

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
