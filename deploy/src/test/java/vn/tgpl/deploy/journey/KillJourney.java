package vn.tgpl.deploy.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tgpl.deploy.door.RunningSystem;
import vn.tgpl.deploy.identity.Tokens;
import vn.tgpl.deploy.loading.Api;
import vn.tgpl.deploy.runner.Stack;

/** Every process is killed once while clients write: nothing acknowledged is lost, nothing counts twice. */
@ExtendWith(RunningSystem.Shared.class)
class KillJourney {

    private static final List<String> VICTIMS = List.of(
            "plan-service", "activity-service", "case-service", "reporting-service", "gateway", "kafka", "postgresql");
    private static final int WRITERS = 3;
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private final RunningSystem system;
    private final Stack stack;

    KillJourney(RunningSystem system) {
        this.system = system;
        this.stack = system.stack();
    }

    @Test
    void whateverIsKilledEveryAcknowledgedActivityIsThereAndCountsOnce() throws Exception {
        var town = new Town(stack.api("hanoi-officer"));
        var figure = town.figure();
        var facts = town.facts();
        var others = Set.copyOf(town.activities());
        String key;
        long issuer;
        var writers = new ArrayList<Writer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                var writer = new Writer(stack.api("hanoi-clerk"), i);
                writers.add(writer);
                threads.submit(writer);
            }
            try {
                for (var victim : VICTIMS) {
                    awaitMoreFrom(writers);
                    awaitBack(victim, kill(victim));
                }
                awaitMoreFrom(writers);
                key = keyOf(system.copy().newTokens());
                issuer = kill("keycloak");
                // tokens and keys that are known stay good while the issuer is away
                awaitMoreFrom(writers);
            } finally {
                writers.forEach(Writer::finish);
            }
        }
        awaitBack("keycloak", issuer);
        var tokens = system.copy().newTokens();
        assertEquals(key, keyOf(tokens));
        var after = new Town(new Api(stack.gateway(), tokens, "hanoi-officer"));

        var acknowledged = new ArrayList<String>();
        for (var writer : writers) {
            acknowledged.addAll(writer.acknowledged());
        }
        await().atMost(ENOUGH).until(() -> after.figure() - figure >= acknowledged.size());
        var stored = new ArrayList<>(after.activities());
        stored.removeAll(others);
        System.out.printf("%d kills, %d activities acknowledged%n", VICTIMS.size() + 1, acknowledged.size());
        assertEquals(Set.copyOf(acknowledged), Set.copyOf(stored));
        assertEquals(acknowledged.size(), stored.size());
        assertEquals(acknowledged.size(), after.figure() - figure);
        assertEquals(acknowledged.size(), after.facts() - facts);
    }

    private long kill(String victim) {
        var process = stack.processes().get(victim);
        assertTrue(process.destroyForcibly());
        return process.pid();
    }

    private void awaitBack(String victim, long killed) {
        await().atMost(ENOUGH).until(() -> stack.processes().get(victim).pid() != killed && stack.ready(victim));
    }

    /** The head of a token that was just given. */
    private static String keyOf(Tokens tokens) throws Exception {
        return tokens.of("auditor").split("\\.")[0];
    }

    private static void awaitMoreFrom(List<Writer> writers) {
        var before = writers.stream().map(Writer::count).toList();
        await().atMost(ENOUGH).pollInterval(Duration.ofMillis(50)).until(() -> {
            for (int i = 0; i < before.size(); i++) {
                writers.get(i).refuseToGoOnAfterAFault();
                if (writers.get(i).count() <= before.get(i)) {
                    return false;
                }
            }
            return true;
        });
    }
}
