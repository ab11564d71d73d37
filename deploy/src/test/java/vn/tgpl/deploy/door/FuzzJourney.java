package vn.tgpl.deploy.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the merged document, by people who may use it, with everything spoilt that a client can spoil:
 * each gets a whole answer, none a fault of the system, and what is refused changes nothing.
 * {@code -Dtgpl.fuzz.seed} and {@code -Dtgpl.fuzz.calls} make it another or a longer one.
 */
@ExtendWith(RunningSystem.Shared.class)
class FuzzJourney {
    private static final long SEED = Long.getLong("tgpl.fuzz.seed", 20_261_121);
    private static final int CALLS = Integer.getInteger("tgpl.fuzz.calls", 6_000);
    private static final int AT_A_TIME = 4;
    private static final int SHOWN = 40;

    private final RunningSystem system;
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final AtomicLong written = new AtomicLong();

    FuzzJourney(RunningSystem system) {
        this.system = system;
    }

    @Test
    void whateverIsSentIsAnsweredAndWhatIsRefusedChangesNothing() throws Exception {
        System.out.printf("fuzz with -Dtgpl.fuzz.seed=%d -Dtgpl.fuzz.calls=%d%n", SEED, CALLS);
        var operations = Operations.ofServices(system);
        var people = Person.all(system);
        var prey = new Prey(system, people);
        var books = new Books(system);
        var before = books.count();
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var operation : operations) {
                tasks.add(() -> {
                    fuzz(operation, people, prey, CALLS / operations.size());
                    return null;
                });
            }
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
        System.out.println("answers by status: " + statuses + ", " + written + " versions written");
        var grown = books.count().minus(before);
        if (grown.versions() != written.get() || grown.writes() != written.get()) {
            wrong.add(written + " versions were acknowledged, stored and audited were " + grown);
        }
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(wrong.size(), SHOWN))));
        assertFalse(statuses.containsKey(503), "something was overloaded or away");
        assertEquals(Map.of(), books.brokenChains());
        prey.awaitReports();
    }

    private void fuzz(Operation operation, List<Person> people, Prey prey, int calls) {
        var random = new Random(SEED ^ operation.toString().hashCode());
        var fuzz = new CallFuzz(random);
        var able = people.stream()
                .filter(person -> person.may(operation) && person.reach() != Person.Reach.NOWHERE)
                .toList();
        for (int i = 0; i < calls; i++) {
            var person = Garbage.one(able, random);
            var call = prey.call(operation, person);
            fuzz.spoil(call, operation);
            send(operation, person, call, prey);
        }
    }

    private void send(Operation operation, Person person, Call call, Prey prey) {
        try {
            var answer = call.to(system.gateway());
            var withBody = !call.method.equals("HEAD");
            note(answer.status());
            if (!call.isHttp() && answer.status() == 400 && answer.body().length == 0) {
                return;
            }
            var faults = Fault.in(answer, Garbage.MARK, withBody);
            if (answer.status() == 503
                    && (answer.header("Retry-After").isEmpty() || answer.code().isEmpty())) {
                faults.add("503 that does not say when to come again");
            }
            if (!faults.isEmpty()) {
                complain(operation, person, call, faults + " " + answer);
            }
            written.addAndGet(prey.learn(operation, answer));
        } catch (RuntimeException broken) {
            complain(operation, person, call, broken.toString());
        }
    }

    private synchronized void note(int status) {
        statuses.merge(status, 1L, Long::sum);
    }

    private synchronized void complain(Operation operation, Person person, Call call, String what) {
        wrong.add(operation.id() + " by " + person.name() + ": " + call.describe() + "\n    -> " + what);
    }
}
