package vn.tgpl.deploy.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.backing.Folders;
import vn.tgpl.deploy.runner.Layout;
import vn.tgpl.deploy.runner.Progress;
import vn.tgpl.deploy.runner.Stack;

/** Every process is killed once while clients write: nothing acknowledged is lost, nothing counts twice. */
class KillJourney {

    private static final List<String> VICTIMS = List.of(
            "plan-service",
            "activity-service",
            "case-service",
            "reporting-service",
            "gateway",
            "kafka",
            "postgresql",
            "keycloak");
    private static final int WRITERS = 3;
    private static final Duration ENOUGH = Duration.ofMinutes(2);

    private Layout layout;
    private Stack stack;
    private boolean passed;

    @BeforeEach
    void start() throws Exception {
        layout = Layout.throwAway();
        stack = new Stack(layout, new Progress(System.out));
        stack.start();
    }

    @AfterEach
    void stop() throws Exception {
        stack.close();
        if (passed) {
            Folders.delete(layout.folder());
        } else {
            System.out.println("data and logs are kept in " + layout.folder());
        }
    }

    @Test
    void whateverIsKilledEveryAcknowledgedActivityIsThereAndCountsOnce() throws Exception {
        var town = new Town(stack.api("hanoi-officer"), layout.sample());
        var centre = town.centre();
        var writers = new ArrayList<Writer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                var writer = new Writer(stack.api("hanoi-clerk"), centre, i);
                writers.add(writer);
                threads.submit(writer);
            }
            try {
                for (var victim : VICTIMS) {
                    awaitMoreFrom(writers);
                    kill(victim, writers);
                }
                awaitMoreFrom(writers);
            } finally {
                writers.forEach(Writer::finish);
            }
        }

        var acknowledged = new ArrayList<String>();
        for (var writer : writers) {
            acknowledged.addAll(writer.acknowledged());
        }
        await().atMost(ENOUGH).until(() -> town.figure() >= acknowledged.size());
        var stored = town.activities();
        System.out.printf("%d kills, %d activities acknowledged%n", VICTIMS.size(), acknowledged.size());
        assertEquals(Set.copyOf(acknowledged), Set.copyOf(stored));
        assertEquals(acknowledged.size(), stored.size());
        assertEquals(acknowledged.size(), town.figure());
        assertEquals(acknowledged.size(), town.facts());
        passed = true;
    }

    private void kill(String victim, List<Writer> writers) {
        var before = writers.stream().mapToInt(Writer::count).sum();
        var process = stack.processes().get(victim);
        assertTrue(process.destroyForcibly());
        await().atMost(ENOUGH).until(() -> stack.processes().get(victim).pid() != process.pid() && stack.ready(victim));
        if (victim.equals("keycloak")) {
            // tokens and keys that are known stay good while the issuer is away
            assertTrue(writers.stream().mapToInt(Writer::count).sum() > before);
        }
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
