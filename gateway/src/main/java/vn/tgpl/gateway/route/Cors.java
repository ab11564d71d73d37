package vn.tgpl.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;

/** Which web pages may call the API from a browser: those of the listed origins, by default none. */
final class Cors {
    private static final CharSequence ASKED = HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD;
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String SENT = "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match,"
            + " Idempotency-Key, Consistency-Token, X-Request-Id, traceparent, tracestate";
    private static final String SHOWN = "ETag, Location, Consistency-Token, Retry-After, RateLimit, RateLimit-Policy,"
            + " Content-Language, Deprecation, Sunset, WWW-Authenticate, X-Request-Id";
    private static final String REMEMBERED_SECONDS = "600";

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    /** Marks the answer; true when the call was a browser's question, which is answered with it. */
    boolean answers(RoutingContext ctx) {
        var request = ctx.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) return false;
        var response = ctx.response();
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        var allowed = origins.contains(origin);
        if (allowed) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
        }
        if (!asks(request)) return false;
        if (allowed) welcome(response);
        else Problem.answer(ctx, Fault.ORIGIN_NOT_ALLOWED);
        return true;
    }

    private static boolean asks(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS && request.headers().contains(ASKED);
    }

    private static void welcome(HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECONDS)
                .end();
    }
}
