package vn.tgpl.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Ends connections whose request was answered before its body was read. */
final class Connections {
    private static final long LINGER_MS = 1000;

    private Connections() {}

    static boolean bodyAnnounced(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    /**
     * Closes once the caller has had time to read the answer: closing at once, with bytes still arriving, would reset
     * the connection and take the answer away from a caller that is still writing.
     */
    static boolean closeIfUnread(Vertx vertx, HttpServerRequest request) {
        if (!bodyAnnounced(request) || request.isEnded()) return false;
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
}
