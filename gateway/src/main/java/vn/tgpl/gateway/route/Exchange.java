package vn.tgpl.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;
import vn.tgpl.gateway.quota.Kind;

/**
 * One request on its way to a service and the answer on its way back. What is known to be small is sent in one piece, the
 * rest is streamed. Lives on one event loop.
 */
class Exchange {
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final int BAD_GATEWAY = 502;

    private final Vertx vertx;
    private final Services services;
    private final Settings limits;
    private final RoutingContext ctx;
    private final Services.Link link;
    private final Lane lane;
    private final String payer;
    private final HttpServerRequest inbound;
    private final boolean hasBody;
    private HttpClientRequest outbound;
    private Waiting.Ticket waiting;
    private Buffer received;
    private boolean inLane;
    private long entered;
    private boolean undecided;
    private boolean retried;
    private boolean answered;
    private boolean over;

    Exchange(
            Vertx vertx,
            Services services,
            Settings limits,
            RoutingContext ctx,
            Upstream upstream,
            Kind kind,
            String payer) {
        this.vertx = vertx;
        this.services = services;
        this.limits = limits;
        this.ctx = ctx;
        this.link = services.link(upstream);
        this.payer = payer;
        this.inbound = ctx.request();
        this.hasBody = Connections.bodyAnnounced(inbound);
        this.lane = link.lane(hasBody && !Connections.small(inbound.headers()) ? Kind.UPLOAD : kind);
    }

    /** The request must be paused if it has a body. */
    void begin() {
        ctx.addEndHandler(end -> {
            if (end.failed()) abandon();
        });
        if (hasBody && Connections.small(inbound.headers())) gather();
        else queue();
    }

    /** A small body is read before it takes a place: who sends it slowly keeps nobody else waiting. */
    private void gather() {
        greetSender();
        waiting = services.uploads().await(() -> refuse(Fault.REQUEST_TIMEOUT));
        inbound.body().onSuccess(body -> {
            if (over) return;
            stopWaiting();
            received = body;
            queue();
        });
        inbound.resume();
    }

    private void queue() {
        lane.enter(vertx, payer, this::enter, this::refuse);
    }

    private void greetSender() {
        if ("100-continue".equalsIgnoreCase(inbound.getHeader(HttpHeaders.EXPECT))) {
            inbound.response().writeContinue();
        }
    }

    private void enter() {
        inLane = true;
        entered = System.nanoTime();
        if (over) leave();
        else {
            link.retries.called();
            ask();
        }
    }

    private void leave() {
        if (inLane) lane.leave(vertx, payer, System.nanoTime() - entered);
        inLane = false;
    }

    private void ask() {
        if (!link.breaker.admits(System.nanoTime())) {
            refuse(Fault.UPSTREAM_DOWN);
            return;
        }
        undecided = true;
        // The normalised path, so that no dot segment leads a caller to a path of the service that is not routed.
        var query = inbound.query();
        var uri = query == null ? ctx.normalizedPath() : ctx.normalizedPath() + "?" + query;
        services.request(link, inbound.method(), uri).onComplete(got -> {
            if (got.succeeded()) send(got.result());
            else if (got.cause() instanceof ConnectionPoolTooBusyException) refuse(Fault.OVERLOADED);
            else failed();
        });
    }

    private void send(HttpClientRequest request) {
        outbound = request;
        if (over) {
            outbound.reset();
            return;
        }
        Headers.inwards(inbound.headers(), outbound.headers());
        Trace.pass(outbound.headers());
        outbound.putHeader(Problem.ID_HEADER, ctx.<CharSequence>get(Problem.REQUEST_ID));
        outbound.putHeader(FORWARDED_FOR, inbound.remoteAddress().hostAddress());
        // What can go wrong is told by the futures below; unheard, it would be logged as an error as well.
        outbound.exceptionHandler(_ -> {});
        outbound.response().onComplete(got -> {
            if (got.succeeded()) answer(request, got.result());
            else if (request == outbound) failed();
        });
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
        if (received != null) {
            outbound.send(received);
            awaitAnswer();
            return;
        }
        greetSender();
        waiting = services.uploads().await(() -> refuse(Fault.REQUEST_TIMEOUT));
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
        stopWaiting();
        waiting = services.answers().await(() -> {
            decided(false);
            refuse(Fault.UPSTREAM_TIMEOUT);
        });
    }

    private void stopWaiting() {
        if (waiting != null) waiting.end();
        waiting = null;
    }

    /** There is no answer. A kept connection may be closed by the service just as it is used: a read may ask again. */
    private void failed() {
        if (over || answered) return;
        stopWaiting();
        decided(false);
        if (repeats()) ask();
        else refuse(Fault.UPSTREAM_DOWN);
    }

    private boolean repeats() {
        var safe = inbound.method() == HttpMethod.GET || inbound.method() == HttpMethod.HEAD;
        if (!safe || hasBody || retried || !link.retries.allows()) return false;
        retried = true;
        return true;
    }

    private void answer(HttpClientRequest request, HttpClientResponse answer) {
        if (over || request != outbound) return;
        stopWaiting();
        decided(true);
        if (answer.statusCode() == BAD_GATEWAY && repeats()) {
            answer.exceptionHandler(_ -> {});
            request.reset();
            ask();
            return;
        }
        answered = true;
        var response = ctx.response().setStatusCode(answer.statusCode());
        Headers.outwards(answer.headers(), response.headers());
        var location = answer.getHeader(HttpHeaders.LOCATION);
        if (location != null) response.putHeader(HttpHeaders.LOCATION, link.outside(location));
        new AnswerBody(inbound, limits, answer, response).pass(() -> over, this::ended);
    }

    private void ended(boolean whole) {
        over = true;
        leave();
        // Half an answer must not look whole; and a body nobody reads any more must not block the connection.
        if (!whole) Connections.breakOff(inbound);
        if (Connections.closeIfUnread(vertx, inbound)) outbound.reset();
    }

    private void refuse(Fault fault) {
        if (over) return;
        abandon();
        if (answered) Connections.breakOff(inbound);
        else Problem.answer(ctx, fault).onComplete(_ -> Connections.closeIfUnread(vertx, inbound));
    }

    private void abandon() {
        if (over) return;
        over = true;
        stopWaiting();
        if (undecided) link.breaker.undecided(System.nanoTime());
        if (outbound != null) outbound.reset();
        leave();
    }

    private void decided(boolean alive) {
        undecided = false;
        if (alive) link.breaker.answered();
        else link.breaker.failed(System.nanoTime());
    }
}
