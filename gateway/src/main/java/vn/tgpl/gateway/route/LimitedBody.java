package vn.tgpl.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** A request's body as it arrives, failing at the first byte beyond the limit; holds nothing in memory. */
class LimitedBody implements ReadStream<Buffer> {
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    private final HttpServerRequest request;
    private final long limit;
    private long seen;
    private Handler<Throwable> onFailure;

    LimitedBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        if (handler == null) request.handler(null);
        else
            request.handler(part -> {
                if (seen > limit) return;
                seen += part.length();
                if (seen <= limit) handler.handle(part);
                else if (onFailure != null) onFailure.handle(new TooLarge());
            });
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        if (handler == null) request.endHandler(null);
        else
            request.endHandler(end -> {
                if (seen <= limit) handler.handle(end);
            });
        return this;
    }

    @Override
    public LimitedBody pause() {
        request.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
