package vn.tgpl.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;

/** Where every request enters: it gets its id, its limits are checked, and it is sent on or refused. */
@Singleton
class Door {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    /** Before the framework's own limits, which answer without a body. */
    private static final int BEFORE_FRAMEWORK_LIMITS = -3;

    private final Vertx vertx;
    private final Services services;
    private final Settings.Gateway limits;
    private final AccessLog log;

    Door(Vertx vertx, Services services, Settings settings, AccessLog log) {
        this.vertx = vertx;
        this.services = services;
        this.limits = settings.gateway();
        this.log = log;
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::failed);
        router.route(Upstream.BASE + "*").order(BEFORE_FRAMEWORK_LIMITS).handler(this::forward);
        router.errorHandler(400, this::failed);
        router.route().last().handler(ctx -> refuse(ctx, Fault.NOT_FOUND));
    }

    private void enter(RoutingContext ctx) {
        var request = ctx.request();
        greet(ctx);
        if (!METHODS.contains(request.method().name())) {
            ctx.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            refuse(ctx, Fault.METHOD_NOT_ALLOWED);
        } else if (request.uri().length() > limits.maxUri().asLongValue()) {
            refuse(ctx, Fault.URI_TOO_LONG);
        } else if (size(request) > limits.maxHeaders().asLongValue()) {
            refuse(ctx, Fault.HEADERS_TOO_LARGE);
        } else if (declaredLength(request) > limits.maxBody().asLongValue()) {
            refuse(ctx, Fault.BODY_TOO_LARGE);
        } else if (!readable(request.uri())) {
            refuse(ctx, Fault.BAD_REQUEST);
        } else {
            ctx.next();
        }
    }

    private void forward(RoutingContext ctx) {
        Upstream.owning(ctx.normalizedPath())
                .ifPresentOrElse(
                        upstream -> new Exchange(vertx, services, limits, ctx, upstream).begin(),
                        () -> refuse(ctx, Fault.NOT_FOUND));
    }

    /** What every answer carries, and the note that it was given. */
    private void greet(RoutingContext ctx) {
        var id = ctx.request().getHeader(Problem.REQUEST_ID);
        if (id == null || !REQUEST_ID.matcher(id).matches())
            id = UUID.randomUUID().toString();
        ctx.put(Problem.REQUEST_ID, id);
        ctx.response()
                .putHeader(Problem.REQUEST_ID, id)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
        ctx.addHeadersEndHandler(_ -> keepWritesOutOfCaches(ctx));
        log.note(ctx, id);
    }

    private void failed(RoutingContext ctx) {
        if (ctx.get(Problem.REQUEST_ID) == null) greet(ctx);
        refuse(ctx, Fault.ofStatus(ctx.statusCode()));
    }

    private void refuse(RoutingContext ctx, Fault fault) {
        Problem.answer(ctx, fault).onComplete(_ -> Connections.closeIfUnread(vertx, ctx.request()));
    }

    private static void keepWritesOutOfCaches(RoutingContext ctx) {
        var method = ctx.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) return;
        var headers = ctx.response().headers();
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean readable(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static long size(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToLong(
                        header -> header.getKey().length() + header.getValue().length() + 4)
                .sum();
    }

    private static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException tooManyDigits) {
            return Long.MAX_VALUE;
        }
    }
}
