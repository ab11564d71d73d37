package vn.tgpl.gateway.gzip;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/**
 * Compresses answers for those who accept it. The {@code ETag} stays as it is: it names the version of a thing, which
 * {@code If-Match} must carry back whatever the encoding was.
 */
public final class Gzip implements ReadStream<Buffer> {
    private final ReadStream<Buffer> plain;
    private final Deflation deflation = new Deflation();
    private Handler<Buffer> onPart;

    private Gzip(ReadStream<Buffer> plain) {
        this.plain = plain;
    }

    public static ReadStream<Buffer> of(ReadStream<Buffer> plain) {
        return new Gzip(plain);
    }

    public static Buffer of(Buffer plain) {
        var deflation = new Deflation();
        return deflation.add(plain).appendBuffer(deflation.end());
    }

    /** Whether a body of this type may be sent as gzip. */
    public static boolean accepted(HttpServerRequest request, String type) {
        var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (encodings == null || type == null || !(type.contains("json") || type.contains("yaml"))) return false;
        for (var encoding : encodings.split(",")) {
            var parts = encoding.strip().split("\\s*;\\s*q=", 2);
            if (parts[0].equalsIgnoreCase("gzip")) return parts.length == 1 || !parts[1].matches("0(\\.0*)?");
        }
        return false;
    }

    @Override
    public Gzip handler(Handler<Buffer> handler) {
        // At the end the pipe takes its handler away before the last part is made.
        if (handler != null) onPart = handler;
        if (handler == null) plain.handler(null);
        else
            plain.handler(part -> {
                var made = deflation.add(part);
                if (made.length() > 0) handler.handle(made);
            });
        return this;
    }

    @Override
    public Gzip endHandler(Handler<Void> handler) {
        if (handler == null) plain.endHandler(null);
        else
            plain.endHandler(end -> {
                onPart.handle(deflation.end());
                handler.handle(end);
            });
        return this;
    }

    @Override
    public Gzip exceptionHandler(Handler<Throwable> handler) {
        if (handler == null) plain.exceptionHandler(null);
        else
            plain.exceptionHandler(failure -> {
                deflation.close();
                handler.handle(failure);
            });
        return this;
    }

    @Override
    public Gzip pause() {
        plain.pause();
        return this;
    }

    @Override
    public Gzip resume() {
        plain.resume();
        return this;
    }

    @Override
    public Gzip fetch(long amount) {
        plain.fetch(amount);
        return this;
    }
}
