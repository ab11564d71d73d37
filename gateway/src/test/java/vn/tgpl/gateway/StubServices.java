package vn.tgpl.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Small HTTP servers in the services' places; the case-service is down. The last word of a path says what they do. */
public class StubServices implements QuarkusTestResourceLifecycleManager {
    public static final int BIG = 48 * 1024 * 1024;

    /** Requests that reached a service and were cut off there. */
    public static final AtomicInteger CUT = new AtomicInteger();

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        Main.leaveAddressesToTheDoor();
        vertx = Vertx.vertx();
        return Map.of(
                "tgpl.upstream.plan",
                serve("plan"),
                "tgpl.upstream.activity",
                serve("activity"),
                "tgpl.upstream.reporting",
                serve("reporting"),
                "tgpl.upstream.case",
                "http://localhost:" + unusedPort(),
                "tgpl.gateway.answer-timeout",
                "1s",
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private String serve(String service) {
        var server = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
                .requestHandler(request -> answer(service, request))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "http://localhost:" + server.actualPort();
    }

    private void answer(String service, HttpServerRequest request) {
        var path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "openapi" -> request.response().end(Documents.of(service).toBuffer());
            case "ready" -> request.response().end("{}");
            case "silent" -> request.body();
            case "cut" -> {
                CUT.incrementAndGet();
                request.connection().close();
            }
            case "half" -> {
                request.response().putHeader("Content-Length", "1000").write("x".repeat(500));
                vertx.setTimer(100, _ -> request.connection().close());
            }
            case "big" -> big(request);
            case "dripping" -> {
                request.response().setChunked(true).write("first\n");
                vertx.setTimer(2000, _ -> request.response().end("second\n"));
            }
            case "created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", request.absoluteURI())
                        .putHeader("ETag", "\"1\"")
                        .end();
            case "private" ->
                request.response()
                        .putHeader("Cache-Control", "private, max-age=1")
                        .putHeader("Connection", "X-Hop")
                        .putHeader("X-Hop", "1")
                        .end("{}");
            default -> echo(service, request);
        }
    }

    private static void echo(String service, HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers()
                    .forEach(header -> headers.put(
                            header.getKey().toLowerCase(),
                            headers.getJsonArray(header.getKey().toLowerCase(), new JsonArray())
                                    .add(header.getValue())));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", service)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("body", body.length())
                            .toBuffer());
        });
    }

    private static void big(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        var part = Buffer.buffer(new byte[64 * 1024]);
        var sent = new AtomicInteger();
        Runnable more = () -> {
            while (sent.get() < BIG && !response.writeQueueFull()) {
                response.write(part);
                sent.addAndGet(part.length());
            }
            if (sent.get() >= BIG && !response.ended()) response.end();
        };
        response.drainHandler(_ -> more.run());
        more.run();
    }

    private static int unusedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
