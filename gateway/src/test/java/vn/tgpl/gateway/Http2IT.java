package vn.tgpl.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubServices.class)
@WithTestResource(Certificate.class)
class Http2IT {
    @Inject
    Vertx vertx;

    @TestHTTPResource(value = "/", tls = true)
    URI secure;

    private HttpClient client;

    @AfterEach
    void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aCallerWhoKnowsBeginsWithIt() {
        plain(false);
        var answer = call(HttpMethod.POST, "/api/v1/plans", Buffer.buffer("hello"));
        assertEquals(HttpVersion.HTTP_2, answer.version());
        assertEquals(5, answer.body().result().toJsonObject().getInteger("body"));
    }

    @Test
    void aCallerWhoAsksIsTakenOver() {
        plain(true);
        assertEquals(200, call(HttpMethod.GET, "/api/v1/plans", null).statusCode());
        assertEquals(
                HttpVersion.HTTP_2, call(HttpMethod.GET, "/api/v1/plans", null).version());
    }

    @Test
    void underTlsItIsAgreedUponAndBrowsersAreToldToStay() {
        client = vertx.createHttpClient(options()
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setUseAlpn(true)
                .setDefaultPort(secure.getPort()));
        var answer = call(HttpMethod.GET, "/api/v1/plans", null);
        assertEquals(HttpVersion.HTTP_2, answer.version());
        assertTrue(answer.getHeader("Strict-Transport-Security").startsWith("max-age=31536000"));
    }

    @Test
    void aRefusalEndsTheStreamNotTheConnection() {
        plain(false);
        assertEquals(
                413,
                call(HttpMethod.POST, "/api/v1/plans", Buffer.buffer(new byte[3 << 20]))
                        .statusCode());
        assertEquals(
                404, call(HttpMethod.POST, "/api/v1/nix", Buffer.buffer("{}")).statusCode());
        assertEquals(
                503, call(HttpMethod.POST, "/api/v1/cases", Buffer.buffer("{}")).statusCode());
        var connection = call(HttpMethod.GET, "/api/v1/plans", null).request().connection();
        assertEquals(
                413,
                call(HttpMethod.POST, "/api/v1/plans", Buffer.buffer(new byte[3 << 20]))
                        .statusCode());
        assertEquals(
                connection,
                call(HttpMethod.GET, "/api/v1/plans", null).request().connection());
    }

    @Test
    void halfAnAnswerDoesNotLookWhole() {
        plain(false);
        var outcome = client.request(HttpMethod.GET, "/api/v1/plans/half")
                .compose(request -> request.send().compose(HttpClientResponse::body));
        outcome.otherwiseEmpty().toCompletionStage().toCompletableFuture().join();
        assertTrue(outcome.failed());
    }

    @Test
    void limitsHoldHereToo() {
        plain(false);
        var request = client.request(HttpMethod.GET, "/api/v1/plans")
                .compose(ask -> ask.putHeader("X-Long", "x".repeat(17_000)).send());
        var answer = request.toCompletionStage().toCompletableFuture().join();
        assertEquals(431, answer.statusCode());
        assertNotEquals(HttpVersion.HTTP_1_1, answer.version());
    }

    private void plain(boolean upgrade) {
        client = vertx.createHttpClient(
                options().setHttp2ClearTextUpgrade(upgrade).setDefaultPort(RestAssured.port));
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setDefaultHost("localhost");
    }

    private HttpClientResponse call(HttpMethod method, String path, Buffer body) {
        return client.request(method, path)
                .compose(request -> {
                    // Reset after the answer, because the body was too large.
                    request.exceptionHandler(_ -> {});
                    // Before it is sent: a body that nobody listens to yet is lost.
                    var answered = request.response()
                            .compose(answer -> answer.body().otherwiseEmpty().map(answer));
                    if (body != null) request.end(body);
                    else request.end();
                    return answered;
                })
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
