package vn.tgpl.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** Ends connections, or in HTTP/2 only the stream, whose request was answered before its body was read. */
final class Connections {
    private static final long LINGER_MS = 1000;
    private static final long NO_ERROR = 0;
    private static final long INTERNAL_ERROR = 2;

    private static final int SMALL = 64 * 1024;

    private Connections() {}

    /** Whether a body says of itself that it is short enough to be held whole. */
    static boolean small(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        // More digits are more than that.
        return length != null && length.length() <= 5 && Integer.parseInt(length) <= SMALL;
    }

    static boolean streams(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    static boolean bodyAnnounced(HttpServerRequest request) {
        var headers = request.headers();
        if (headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING))
            return true;
        // HTTP/2 need not announce it.
        var method = request.method();
        return streams(request)
                && method != HttpMethod.GET
                && method != HttpMethod.HEAD
                && method != HttpMethod.OPTIONS;
    }

    /**
     * Closes once the caller has had time to read the answer: closing at once, with bytes still arriving, would reset
     * the connection and take the answer away from a caller that is still writing.
     */
    static boolean closeIfUnread(Vertx vertx, HttpServerRequest request) {
        if (!bodyAnnounced(request) || request.isEnded()) return false;
        if (streams(request)) {
            request.response().reset(NO_ERROR);
            return true;
        }
        var connection = request.connection();
        var timer = vertx.setTimer(LINGER_MS, _ -> connection.close());
        request.exceptionHandler(_ -> vertx.cancelTimer(timer));
        request.handler(_ -> {});
        request.endHandler(_ -> {
            vertx.cancelTimer(timer);
            connection.close();
        });
        request.resume();
        return true;
    }

    /** So that half an answer does not look whole. */
    static void breakOff(HttpServerRequest request) {
        if (streams(request)) request.response().reset(INTERNAL_ERROR);
        else request.connection().close();
    }
}
