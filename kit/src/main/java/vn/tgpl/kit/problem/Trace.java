package vn.tgpl.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id by which an answer is found again in logs: the trace id when tracing is on, else the request id. */
public final class Trace {
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Trace() {}

    public static String id(HttpServerRequest request) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) return span.getTraceId();
        var given = request == null ? null : request.getHeader(REQUEST_ID);
        return given != null && SAFE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString().replace("-", "");
    }

    /** W3C trace context of the current span, null when tracing is off. */
    public static String parent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
