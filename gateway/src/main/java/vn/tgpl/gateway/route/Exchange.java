package vn.tgpl.gateway.route;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;

/** One request on its way to a service and the answer on its way back, both streamed. Lives on one event loop. */
class Exchange {
    private final Vertx vertx;
    private final Services services;
    private final Settings.Gateway limits;
    private final RoutingContext ctx;
    private final Upstream upstream;
    private final HttpServerRequest inbound;
    private final boolean hasBody;
    private HttpClientRequest outbound;
    private long timer = -1;
    private boolean retried;
    private boolean answered;
    private boolean over;

    Exchange(Vertx vertx, Services services, Settings.Gateway limits, RoutingContext ctx, Upstream upstream) {
        this.vertx = vertx;
        this.services = services;
        this.limits = limits;
        this.ctx = ctx;
        this.upstream = upstream;
        this.inbound = ctx.request();
        this.hasBody = Connections.bodyAnnounced(inbound);
    }

    void begin() {
        if (hasBody) inbound.pause();
        else inbound.resume();
        ctx.addEndHandler(end -> {
            if (end.failed()) abandon();
        });
        ask();
    }

    private void ask() {
        // The normalised path, so that no dot segment leads a caller to a path of the service that is not routed.
        var uri = ctx.normalizedPath() + (inbound.query() == null ? "" : "?" + inbound.query());
        services.request(upstream, inbound.method(), uri)
                .onSuccess(this::send)
                .onFailure(failure -> refuse(
                        failure instanceof ConnectionPoolTooBusyException ? Fault.UPSTREAM_BUSY : Fault.UPSTREAM_DOWN));
    }

    private void send(HttpClientRequest request) {
        outbound = request;
        if (over) {
            outbound.reset();
            return;
        }
        Headers.inwards(inbound.headers(), outbound.headers());
        // While tracing, the next hop's parent is this hop, not the caller.
        if (Span.current().getSpanContext().isValid()) outbound.headers().remove("traceparent");
        outbound.putHeader(Problem.REQUEST_ID, ctx.<String>get(Problem.REQUEST_ID));
        outbound.putHeader("X-Forwarded-For", inbound.remoteAddress().hostAddress());
        // What can go wrong is told by the futures below; unheard, it would be logged as an error as well.
        outbound.exceptionHandler(_ -> {});
        outbound.response().onSuccess(this::answer).onFailure(failure -> unanswered(request, failure));
        if (hasBody) {
            sendBody();
        } else {
            outbound.send();
            awaitAnswer();
        }
    }

    private void sendBody() {
        var length = inbound.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) outbound.setChunked(true);
        else outbound.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        if ("100-continue".equalsIgnoreCase(inbound.getHeader(HttpHeaders.EXPECT))) {
            inbound.response().writeContinue();
        }
        new LimitedBody(inbound, limits.maxBody().asLongValue())
                .pipe()
                .endOnFailure(false)
                .to(outbound)
                .onSuccess(_ -> awaitAnswer())
                .onFailure(failure -> {
                    if (failure instanceof LimitedBody.TooLarge) refuse(Fault.BODY_TOO_LARGE);
                });
    }

    private void awaitAnswer() {
        if (over || answered) return;
        timer = vertx.setTimer(limits.answerTimeout().toMillis(), _ -> refuse(Fault.UPSTREAM_TIMEOUT));
    }

    private void unanswered(HttpClientRequest request, Throwable failure) {
        if (over || request != outbound) return;
        vertx.cancelTimer(timer);
        // A kept connection may be closed by the service just as it is used: nothing was read, a read may ask again.
        var safe = inbound.method() == HttpMethod.GET || inbound.method() == HttpMethod.HEAD;
        if (safe && !hasBody && !retried && failure instanceof HttpClosedException) {
            retried = true;
            ask();
        } else {
            refuse(Fault.UPSTREAM_DOWN);
        }
    }

    private void answer(HttpClientResponse answer) {
        vertx.cancelTimer(timer);
        if (over) return;
        answered = true;
        var response = ctx.response().setStatusCode(answer.statusCode());
        Headers.outwards(answer.headers(), response.headers());
        var location = answer.getHeader(HttpHeaders.LOCATION);
        if (location != null) response.putHeader(HttpHeaders.LOCATION, services.outside(upstream, location));
        if (bodyFollows(answer) && !answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) response.setChunked(true);
        answer.pipe().endOnFailure(false).to(response).onComplete(end -> {
            over = true;
            // Half an answer must not look whole; and a body nobody reads any more must not block the connection.
            if (end.failed()) inbound.connection().close();
            if (Connections.closeIfUnread(vertx, inbound)) outbound.reset();
        });
    }

    private boolean bodyFollows(HttpClientResponse answer) {
        return inbound.method() != HttpMethod.HEAD && answer.statusCode() != 204 && answer.statusCode() != 304;
    }

    private void refuse(Fault fault) {
        if (over) return;
        abandon();
        if (answered) inbound.connection().close();
        else Problem.answer(ctx, fault).onComplete(_ -> Connections.closeIfUnread(vertx, inbound));
    }

    private void abandon() {
        if (over) return;
        over = true;
        vertx.cancelTimer(timer);
        if (outbound != null) outbound.reset();
    }
}
