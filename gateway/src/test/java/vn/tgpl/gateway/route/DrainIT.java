package vn.tgpl.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.GoAway;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.gateway.StubServices;

@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "tgpl.gateway.drain-after", value = "0s"),
            @ResourceArg(name = "tgpl.gateway.answer-timeout", value = "30s"),
        })
class DrainIT {
    @TestHTTPResource(value = "health/ready", management = true)
    String readiness;

    @Inject
    Drain drain;

    @Inject
    Vertx vertx;

    @AfterEach
    void stay() {
        drain.undo();
    }

    @Test
    void runningCallsFinishAndNewOnesAreSentElsewhere() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var running = http.sendAsync(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/plans/held"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var held = StubServices.held();
            given().get(readiness).then().statusCode(200);
            drain.begin();
            given().get(readiness).then().statusCode(503);
            given().get("/api/v1/plans")
                    .then()
                    .statusCode(503)
                    .header("Connection", "close")
                    .header("Retry-After", "2")
                    .body("code", equalTo("SHUTTING_DOWN"));
            held.end("done");
            assertEquals("done", running.join().body());
        }
    }

    @Test
    void anHttp2ConnectionIsToldToGoAfterItsStreams() {
        var told = Promise.<GoAway>promise();
        var client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setHttp2ClearTextUpgrade(false)
                        .setDefaultPort(RestAssured.port))
                .withConnectHandler(connection -> connection.goAwayHandler(told::tryComplete))
                .build();
        drain.begin();
        var status = client.request(HttpMethod.GET, "/api/v1/plans")
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        assertEquals(503, status);
        assertEquals(
                0,
                told.future().toCompletionStage().toCompletableFuture().join().getErrorCode());
        assertTrue(client.close().toCompletionStage().toCompletableFuture().join() == null);
    }
}
