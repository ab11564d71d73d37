package vn.tgpl.deploy.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that the running system documents, by every role, on things of one's own and of another's territory.
 * What has to come of it follows from the permission that the document names and the permissions of the role; a new
 * endpoint is driven as soon as it is there.
 */
@ExtendWith(RunningSystem.Shared.class)
class MatrixJourney {
    private static final Path TABLE = Path.of("target", "door-matrix.txt");
    private static final int AT_A_TIME = 6;
    private static final int SHOWN = 60;

    private final RunningSystem system;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, String> cells = new ConcurrentHashMap<>();

    private record Cell(Person person, Operation operation, Side side) {}

    MatrixJourney(RunningSystem system) {
        this.system = system;
    }

    @Test
    void everyOperationNamesThePermissionItNeeds() {
        var without = Operations.ofServices(system).stream()
                .filter(operation -> operation.permission().isEmpty())
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void everyRoleDoesWhatItsPermissionsAllowInItsTerritoryAndNothingElse() throws Exception {
        var operations = Operations.ofServices(system);
        var people = Person.all(system);
        assertTrue(
                people.stream()
                        .map(Person::permissions)
                        .collect(Collectors.toSet())
                        .containsAll(Person.permissionsOfAllRoles()),
                "a role has no sample user of the nation or of Hà Nội");
        var things = new Things(system);
        var sight = new Sight(system);
        var books = new Books(system);
        var before = books.count();
        var denials = new ConcurrentLinkedQueue<Cell>();
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var rows = new ArrayList<Callable<Void>>();
            for (var operation : operations) {
                rows.add(() -> {
                    for (var person : people) {
                        for (var side : Side.values()) {
                            drive(new Cell(person, operation, side), things, sight, denials);
                        }
                    }
                    return null;
                });
            }
            for (var row : threads.invokeAll(rows)) {
                row.get();
            }
        }
        write(operations, people);
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(wrong.size(), SHOWN))));
        var grown = books.count().minus(before);
        assertEquals(new Books.Count(0, 0, denials.size()), grown);
        assertEquals(Map.of(), books.brokenChains());
    }

    private void drive(Cell cell, Things things, Sight sight, ConcurrentLinkedQueue<Cell> denials) {
        var expected = Expected.of(cell.person, cell.operation, cell.side);
        var answer = call(cell, expected, things).to(system.gateway());
        if (answer.denied()) {
            denials.add(cell);
        }
        cells.merge(
                key(cell.operation, cell.person),
                "" + answer.status(),
                (one, other) -> cell.side == Side.OWN ? other + "/" + one : one + "/" + other);
        if (!expected.fits(answer)) {
            complain(cell, "expected " + expected + ", got " + answer);
        } else if (answer.status() == 200) {
            checkSeen(cell, answer, sight);
        } else if (answer.status() == 401 && !answer.header("WWW-Authenticate").startsWith("Bearer")) {
            complain(cell, "does not say how to sign in");
        }
    }

    private static Call call(Cell cell, Expected expected, Things things) {
        var operation = cell.operation;
        var call = Call.of(operation, things.target(operation, cell.side))
                .as(cell.person.token().get());
        if (!operation.bodyType().isEmpty()) {
            var body = cell.side.move(operation.example());
            if (Expected.located(operation)
                    && operation.creates()
                    && body.equals(operation.example())
                    && cell.side == Side.OTHER) {
                throw new AssertionError(
                        operation + ": its body says nothing of where; teach it in " + Side.class.getName());
            }
            call.json(body, operation.bodyType());
        }
        if (expected.code().equals("IDEMPOTENCY_KEY_REQUIRED")) {
            call.without("Idempotency-Key");
        }
        return call;
    }

    private void checkSeen(Cell cell, Answer answer, Sight sight) {
        var beyond = sight.beyond(cell.person, cell.operation, answer);
        if (!beyond.isEmpty()) {
            complain(cell, "shows what is not theirs: " + beyond);
        }
        var list = cell.operation.reads() && !cell.operation.ofOne() && Expected.located(cell.operation);
        if (list && cell.side == Side.OWN && answer.json().path("items").isEmpty()) {
            complain(cell, "shows nothing of what is theirs");
        }
    }

    private synchronized void complain(Cell cell, String what) {
        wrong.add(cell.operation + " by " + cell.person.name() + ", " + cell.side + ": " + what);
    }

    /** For a reviewer: what came of each, at home / elsewhere. */
    private void write(List<Operation> operations, List<Person> people) throws Exception {
        var text = new StringBuilder();
        text.append("%-66s %-18s".formatted("operation (own territory / another's)", "permission"));
        people.forEach(person -> text.append(" %-18s".formatted(person.name())));
        text.append('\n');
        for (var operation : operations) {
            text.append("%-66s %-18s".formatted(operation, operation.permission()));
            people.forEach(person -> text.append(" %-18s".formatted(cells.get(key(operation, person)))));
            text.append('\n');
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, text);
    }

    private static String key(Operation operation, Person person) {
        return operation + " " + person.name();
    }
}
