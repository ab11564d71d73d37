package vn.tgpl.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A refusal of the gateway (RFC 9457). It carries no input, so nothing personal can leak through it. */
public final class Problem {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String REQUEST_ID = "X-Request-Id";
    public static final CharSequence ID_HEADER = HttpHeaders.createOptimized(REQUEST_ID);

    private Problem() {}

    /** Answers with {@code fault}; the future ends when the answer is handed to the network. */
    public static Future<Void> answer(RoutingContext ctx, Fault fault) {
        var response = ctx.response();
        if (response.headWritten() || response.closed()) return Future.succeededFuture();
        var texts = Texts.wanted(ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var body = new JsonObject()
                .put("type", fault.type())
                .put("title", texts.of(fault))
                .put("status", fault.status())
                .put("code", fault.name())
                .put("traceId", traceId(ctx));
        if ((fault.status() == 503 || fault.status() == 429)
                && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        response.setStatusCode(fault.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.language())
                .headers()
                .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return response.end(body.toBuffer());
    }

    private static String traceId(RoutingContext ctx) {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : ctx.get(REQUEST_ID);
    }
}
