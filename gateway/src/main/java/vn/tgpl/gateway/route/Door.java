package vn.tgpl.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.gateway.caller.Caller;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;
import vn.tgpl.gateway.quota.Charge;
import vn.tgpl.gateway.quota.Kind;
import vn.tgpl.gateway.quota.Quotas;

/** Where every request enters: it gets its id, its limits are checked, it is charged, and sent on or refused. */
@Singleton
class Door {
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    /** Before the framework's own limits, which answer without a body. */
    private static final int BEFORE_FRAMEWORK_LIMITS = -3;

    private final Vertx vertx;
    private final Services services;
    private final Settings limits;
    private final Quotas quotas;
    private final AccessLog log;
    private final Brake brake;
    private final Drain drain;
    private final Cors cors;
    private final Protection protection;
    private final Sunsets sunsets;
    private final long maxUri;
    private final long maxHeaders;
    private final long maxBody;

    Door(
            Vertx vertx,
            Services services,
            Settings limits,
            Quotas quotas,
            AccessLog log,
            Brake brake,
            Drain drain,
            Sunsets sunsets,
            @ConfigProperty(name = "tgpl.issuer") URI issuer) {
        this.vertx = vertx;
        this.services = services;
        this.limits = limits;
        this.quotas = quotas;
        this.log = log;
        this.brake = brake;
        this.drain = drain;
        this.sunsets = sunsets;
        this.protection = new Protection(issuer);
        this.cors = new Cors(limits.corsOrigins().orElse(Set.of()));
        this.maxUri = limits.maxUri().asLongValue();
        this.maxHeaders = limits.maxHeaders().asLongValue();
        this.maxBody = limits.maxBody().asLongValue();
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::failed);
        router.route(Upstream.BASE + "*").order(BEFORE_FRAMEWORK_LIMITS).handler(ctx -> refuse(ctx, Fault.NOT_FOUND));
        router.errorHandler(400, this::failed);
        router.route().last().handler(ctx -> refuse(ctx, Fault.NOT_FOUND));
    }

    private void enter(RoutingContext ctx) {
        var request = ctx.request();
        greet(ctx);
        if (drain.turnsAway(ctx)) {
            refuse(ctx, Fault.SHUTTING_DOWN);
        } else if (!METHODS.contains(request.method().name())) {
            ctx.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            refuse(ctx, Fault.METHOD_NOT_ALLOWED);
        } else if (request.uri().length() > maxUri) {
            refuse(ctx, Fault.URI_TOO_LONG);
        } else if (size(request) > maxHeaders) {
            refuse(ctx, Fault.HEADERS_TOO_LARGE);
        } else if (declaredLength(request) > maxBody) {
            refuse(ctx, Fault.BODY_TOO_LARGE);
        } else if (!readable(request.uri())) {
            refuse(ctx, Fault.BAD_REQUEST);
        } else if (!cors.answers(ctx)) {
            pass(ctx);
        }
    }

    /** At once when it is for a service: most calls are, and further routes cost time. */
    private void pass(RoutingContext ctx) {
        String path;
        try {
            path = ctx.normalizedPath();
        } catch (IllegalArgumentException undecodable) {
            refuse(ctx, Fault.BAD_REQUEST);
            return;
        }
        var upstream = Upstream.owning(path);
        if (upstream.isPresent()) forward(ctx, path, upstream.get());
        else ctx.next();
    }

    private void forward(RoutingContext ctx, String path, Upstream upstream) {
        var request = ctx.request();
        sunsets.mark(request.method().name(), path, ctx.response().headers());
        var limit = request.query() == null ? null : request.getParam("limit");
        var kind = Kind.of(request.method().name(), path, limit);
        if (Connections.bodyAnnounced(request)) request.pause();
        quotas.charge(request, kind).onComplete(charged -> {
            if (charged.failed()) ctx.fail(charged.cause());
            else if (paid(ctx, charged.result())) {
                new Exchange(
                                vertx,
                                services,
                                limits,
                                ctx,
                                upstream,
                                kind,
                                charged.result().payer())
                        .begin();
            }
        });
    }

    private boolean paid(RoutingContext ctx, Charge charge) {
        if (charge.client() != null) ctx.put(Caller.CLIENT, charge.client());
        var headers = ctx.response().headers();
        headers.set(POLICY, charge.policy()).set(STATE, charge.state());
        if (charge.granted()) return true;
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(charge.retryAfter()));
        brake.refuse(ctx, charge.payer(), () -> refuse(ctx, Fault.QUOTA_EXCEEDED));
        return false;
    }

    /** What every answer carries, and the note that it was given. */
    private void greet(RoutingContext ctx) {
        var id = RequestId.of(ctx.request());
        ctx.put(Problem.REQUEST_ID, id);
        ctx.response().putHeader(Problem.ID_HEADER, id);
        protection.mark(ctx);
        log.note(ctx, id);
    }

    private void failed(RoutingContext ctx) {
        if (ctx.get(Problem.REQUEST_ID) == null) greet(ctx);
        refuse(ctx, Fault.ofStatus(ctx.statusCode()));
    }

    private void refuse(RoutingContext ctx, Fault fault) {
        Problem.answer(ctx, fault).onComplete(_ -> Connections.closeIfUnread(vertx, ctx.request()));
    }

    private static boolean readable(String uri) {
        if (plain(uri)) return true;
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Most addresses need no closer look. */
    private static boolean plain(String uri) {
        for (var i = 0; i < uri.length(); i++) {
            var c = uri.charAt(i);
            var fits = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= '9';
            if (!fits && "?&=_~".indexOf(c) < 0) return false;
        }
        return uri.startsWith("/") && !uri.startsWith("//");
    }

    private static long size(HttpServerRequest request) {
        var size = 0L;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
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
