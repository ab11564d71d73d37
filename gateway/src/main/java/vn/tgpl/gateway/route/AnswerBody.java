package vn.tgpl.gateway.route;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.tgpl.gateway.gzip.Gzip;

/** The body of an answer on its way to the caller: in one piece where it is known to be small, compressed, or as it comes. */
final class AnswerBody {
    private final HttpServerRequest inbound;
    private final Settings limits;
    private final HttpClientResponse answer;
    private final HttpServerResponse response;
    private Buffer gathered;

    AnswerBody(HttpServerRequest inbound, Settings limits, HttpClientResponse answer, HttpServerResponse response) {
        this.inbound = inbound;
        this.limits = limits;
        this.answer = answer;
        this.response = response;
    }

    /** @param ended is told at the end whether all of it was passed on */
    void pass(BooleanSupplier over, Consumer<Boolean> ended) {
        if (!bodyFollows()) {
            stream(answer, ended);
        } else if (compresses()) {
            var body = compressed();
            response.setChunked(true);
            stream(body, ended);
        } else if (Connections.small(answer.headers())) {
            gather(Integer.parseInt(answer.getHeader(HttpHeaders.CONTENT_LENGTH)), over, ended);
        } else {
            if (answer.getHeader(HttpHeaders.CONTENT_LENGTH) == null) response.setChunked(true);
            stream(answer, ended);
        }
    }

    private void stream(ReadStream<Buffer> body, Consumer<Boolean> ended) {
        body.pipe().endOnFailure(false).to(response).onComplete(end -> ended.accept(end.succeeded()));
    }

    private void gather(int length, BooleanSupplier over, Consumer<Boolean> ended) {
        answer.handler(part -> {
            // Mostly it is all of it.
            if (gathered == null && part.length() == length) gathered = part;
            else whole(length).appendBuffer(part);
        });
        answer.endHandler(_ -> response.end(whole(0)).onComplete(end -> ended.accept(end.succeeded())));
        // What came of it is passed on as it is when streamed.
        answer.exceptionHandler(_ -> {
            if (!over.getAsBoolean()) response.write(whole(0)).onComplete(_ -> ended.accept(false));
        });
    }

    private Buffer whole(int length) {
        if (gathered == null) gathered = Buffer.buffer(length);
        return gathered;
    }

    private boolean bodyFollows() {
        return inbound.method() != HttpMethod.HEAD && answer.statusCode() != 204 && answer.statusCode() != 304;
    }

    private boolean compresses() {
        var headers = answer.headers();
        if (headers.contains(HttpHeaders.CONTENT_ENCODING) || headers.contains(HttpHeaders.CONTENT_RANGE)) return false;
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return (length == null
                        || Long.parseLong(length) >= limits.compressFrom().asLongValue())
                && Gzip.accepted(inbound, headers.get(HttpHeaders.CONTENT_TYPE));
    }

    private ReadStream<Buffer> compressed() {
        response.headers()
                .remove(HttpHeaders.CONTENT_LENGTH)
                .set(HttpHeaders.CONTENT_ENCODING, "gzip")
                .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzip.of(answer);
    }
}
