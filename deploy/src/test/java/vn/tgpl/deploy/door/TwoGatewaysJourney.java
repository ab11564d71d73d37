package vn.tgpl.deploy.door;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tgpl.backing.Part;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Running;

/** Two more gateways before the same services, as processes of their own, with one database for their quotas. */
@ExtendWith(RunningSystem.Shared.class)
class TwoGatewaysJourney {
    private static final String DATABASE = "tgpl_quota";
    private static final int QUOTA = 40;
    private static final int TOO_MANY = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final List<Running> gateways = new ArrayList<>();

    TwoGatewaysJourney(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void start() throws Exception {
        var database = system.stack().database(DATABASE).owner();
        // nothing comes back while this takes place
        var environment = Map.of(
                "TGPL_QUOTA_CLIENT_CAPACITY", Integer.toString(QUOTA),
                "TGPL_QUOTA_CLIENT_PERIOD", "24h",
                "TGPL_QUOTA_DATABASE_URL", database.url(),
                "TGPL_QUOTA_DATABASE_USERNAME", database.username(),
                "TGPL_QUOTA_DATABASE_PASSWORD", database.password(),
                "TGPL_QUOTA_DATABASE_PATIENCE", "5s",
                "TGPL_GATEWAY_REFUSAL_DELAY", "1ms");
        var ports = Ports.free(4);
        for (var i = 0; i < 2; i++) {
            var part = system.copy().gateway(ports.get(i), ports.get(2 + i), environment);
            gateways.add(Running.start(part, RunningSystem.LOGS.resolve("gateway-" + (i + 2) + ".log")));
        }
        for (var gateway : gateways) gateway.awaitReady(PATIENCE);
    }

    @AfterEach
    void stop() {
        gateways.forEach(Running::stop);
    }

    @Test
    void togetherTheyLetOneQuotaThroughAndWithoutTheirDatabaseEachItsOwn() throws Exception {
        awaitKept("SHARED");
        letThrough("hanoi-officer", QUOTA);
        for (var door : doors()) {
            var refused = read("hanoi-officer", door);
            assertEquals("429 QUOTA_EXCEEDED", refused.status() + " " + refused.code());
            assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
        }

        drop();
        awaitKept("DEGRADED");
        letThrough("hue-officer", 2 * QUOTA);

        // another one, empty
        system.stack().database(DATABASE);
        awaitKept("SHARED");
        letThrough("hue-officer", QUOTA);
    }

    /** Half of the calls at each door, several at a time. */
    private void letThrough(String person, int expected) throws Exception {
        var token = system.token(person);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var calls = IntStream.range(0, expected + TOO_MANY)
                    .mapToObj(i -> doors().get(i % 2))
                    .<Callable<Answer>>map(door ->
                            () -> Call.get("/api/v1/programmes").as(token).to(door))
                    .toList();
            var passed = 0;
            for (var call : threads.invokeAll(calls)) {
                var answer = call.get();
                if (answer.status() == 200) passed++;
                else assertEquals("429 QUOTA_EXCEEDED", answer.status() + " " + answer.code());
            }
            assertEquals(expected, passed);
        }
    }

    private Answer read(String person, URI door) {
        return Call.get("/api/v1/programmes").as(system.token(person)).to(door);
    }

    private void awaitKept(String how) {
        var token = system.token("cuc-officer");
        for (var door : doors()) {
            await().atMost(PATIENCE).until(() -> Call.get("/api/v1/usage")
                    .as(token)
                    .to(door)
                    .json()
                    .path("kept")
                    .asText()
                    .equals(how));
        }
    }

    private void drop() throws Exception {
        var owner = system.stack().database(DATABASE).owner();
        var elsewhere = owner.url().replace("/" + DATABASE, "/postgres");
        try (var connection = DriverManager.getConnection(elsewhere, owner.username(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + DATABASE + " WITH (FORCE)");
        }
    }

    private List<URI> doors() {
        return gateways.stream()
                .map(Running::part)
                .map(Part::port)
                .map(port -> URI.create("http://localhost:" + port))
                .toList();
    }
}
