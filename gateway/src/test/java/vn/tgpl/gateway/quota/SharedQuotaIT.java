package vn.tgpl.gateway.quota;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.gateway.Issuer;
import vn.tgpl.gateway.StubServices;

/** Two gateways, one database: this one, and the part of another that counts. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "tgpl.quota.client.capacity", value = "20"),
            @ResourceArg(name = "tgpl.quota.client.period", value = "1h"),
        })
@WithTestResource(SharedDatabase.class)
class SharedQuotaIT {
    @Inject
    Vertx vertx;

    @Inject
    Settings settings;

    @BeforeEach
    void callersAreKnown() {
        Issuer.awaitKnown();
    }

    @Test
    void twoGatewaysHoldOneQuotaTogether() throws SQLException {
        try (var other = other()) {
            get("both", "/api/v1/reports/explain", 200, 10);
            var probe = take(other, "both", 8);
            assertTrue(probe.isConsumed());
            assertEquals(2, probe.getRemainingTokens());
            get("both", "/api/v1/reports/national", 429, 2);
            get("both", "/api/v1/plans", 200, 1);
            assertFalse(take(other, "both", 2).isConsumed());
            // Refused once, it is refused from memory until it could be paid.
            assertFalse(take(other, "both", 2).isConsumed());
            given().header("Authorization", Issuer.bearer("both"))
                    .get("/api/v1/usage")
                    .then()
                    .body("quotas[0].left", equalTo(1))
                    .body("kept", equalTo("SHARED"));
        }
    }

    @Test
    void noPointIsSpentTwiceHoweverManyAskAtOnce() throws Exception {
        try (var other = other();
                var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> here = () -> given().header("Authorization", Issuer.bearer("many"))
                            .get("/api/v1/plans")
                            .statusCode()
                    == 200;
            Callable<Boolean> there = () -> take(other, "many", 1).isConsumed();
            var calls = IntStream.range(0, 20)
                    .boxed()
                    .flatMap(_ -> Stream.of(here, there))
                    .toList();
            var granted = 0;
            for (var call : threads.invokeAll(calls)) granted += call.get() ? 1 : 0;
            assertEquals(20, granted);
        }
    }

    @Test
    void theDatabaseHoldsNoNames() throws SQLException {
        get("nameless", "/api/v1/plans", 200, 19);
        var database = SharedDatabase.settings();
        try (var connection = DriverManager.getConnection(
                        database.url().get(),
                        database.username().get(),
                        database.password().get());
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*), bool_and(id ~ '^[0-9a-f]{64}$') FROM quota")) {
            row.next();
            assertTrue(row.getInt(1) > 0 && row.getBoolean(2));
        }
    }

    private SharedBuckets other() throws SQLException {
        return new SharedBuckets(vertx, QuotaTable.connect(SharedDatabase.settings()), Duration.ofSeconds(5));
    }

    private ConsumptionProbe take(SharedBuckets buckets, String client, int cost) {
        return buckets.take(new Purse(client, client, settings.client()), cost)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static void get(String client, String path, int status, int left) {
        given().header("Authorization", Issuer.bearer(client))
                .get(path)
                .then()
                .statusCode(status)
                .header("RateLimit", startsWith("\"client\";r=" + left + ";"));
    }
}
