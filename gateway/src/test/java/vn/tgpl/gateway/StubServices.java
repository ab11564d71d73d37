package vn.tgpl.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Small HTTP servers in the services' places; the case-service is down. The last word of a path says what they do. */
public class StubServices implements QuarkusTestResourceLifecycleManager {
    public static final int BIG = 48 * 1024 * 1024;

    /** Requests that reached a service and were cut off there. */
    public static final AtomicInteger CUT = new AtomicInteger();

    /** Requests that are answered only when a test says so. */
    private static final BlockingQueue<HttpServerResponse> HELD = new LinkedBlockingQueue<>();

    public static final String LONG = "{\"items\": [" + "\"giấy tờ\", ".repeat(20_000) + "0]}";

    private Map<String, String> wanted = Map.of();
    private Vertx vertx;

    /** The next of them, soon: a test that fails is not to leave the others waiting for ever. */
    public static HttpServerResponse held() throws InterruptedException {
        return Objects.requireNonNull(HELD.poll(20, TimeUnit.SECONDS), "no request reached the service");
    }

    /** Settings of one test class, instead of those below. */
    @Override
    public void init(Map<String, String> arguments) {
        wanted = arguments;
    }

    @Override
    public Map<String, String> start() {
        Main.leaveAddressesToTheDoor();
        vertx = Vertx.vertx();
        Issuer.serve(vertx);
        var settings = new HashMap<String, String>();
        for (var service : List.of("plan", "activity", "reporting"))
            settings.put("tgpl.upstream." + service, serve(service));
        settings.put("tgpl.upstream.case", "http://localhost:" + unusedPort());
        for (var service : List.of("plan", "activity", "reporting", "case")) {
            settings.put("tgpl.management." + service, settings.get("tgpl.upstream." + service));
        }
        settings.put("tgpl.issuer", Issuer.address);
        settings.put("tgpl.quota.address.capacity", "100000");
        settings.put("tgpl.gateway.answer-timeout", "1s");
        settings.put("tgpl.gateway.refusal-delay", "1ms");
        settings.put("tgpl.connections.each", "200");
        settings.put("tgpl.issuer-rest", "0s");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.putAll(wanted);
        return settings;
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
            case "held" -> HELD.add(request.response());
            case "bad-gateway" -> {
                CUT.incrementAndGet();
                request.response().setStatusCode(502).end();
            }
            case "known" -> {
                var had = "W/\"1\"".equals(request.getHeader("If-None-Match"));
                request.response()
                        .setStatusCode(had ? 304 : 200)
                        .putHeader("ETag", "W/\"1\"")
                        .end(had ? Buffer.buffer() : Buffer.buffer("{}"));
            }
            case "long" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Vary", "Accept-Language")
                        .end(LONG);
            case "zipped" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Content-Encoding", "gzip")
                        .end(Buffer.buffer("\"not really\"".repeat(500)));
            case "private" ->
                request.response()
                        .putHeader("Access-Control-Allow-Origin", "*")
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
