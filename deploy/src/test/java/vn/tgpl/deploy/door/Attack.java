package vn.tgpl.deploy.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tries something that must not be, and looks at what became of it: the answer, the audit and what is stored. */
final class Attack {
    private static final String NOBODY = null;

    private final RunningSystem system;
    private final Books books;

    Attack(RunningSystem system) {
        this.system = system;
        this.books = new Books(system);
    }

    /** A token that is none of ours opens nothing in any service, through the gateway or past it. */
    void everyServiceRefuses(String token) {
        everyServiceRefuses(Map.of("Authorization", "Bearer " + token));
    }

    void everyServiceRefuses(Map<String, String> headers) {
        for (var service : RunningSystem.SERVICES) {
            var operations = Operations.of(system, service);
            var read = operations.stream()
                    .filter(operation -> operation.reads() && !operation.ofOne())
                    .findFirst()
                    .orElseThrow();
            unauthenticated(service, read, Asking.of(read, Side.OWN), headers);
            operations.stream()
                    .filter(Operation::creates)
                    .findFirst()
                    .ifPresent(write -> unauthenticated(service, write, "", headers));
        }
    }

    private void unauthenticated(String service, Operation operation, String query, Map<String, String> headers) {
        for (var door : List.of(system.gateway(), system.service(service))) {
            var call = Call.of(operation, operation.path() + query);
            if (!operation.bodyType().isEmpty()) {
                call.json(operation.example(), operation.bodyType());
            }
            headers.forEach(call::header);
            var before = books.count(service);
            var answer = call.to(door);
            assertEquals(401, answer.status(), operation + " at " + door + " answered " + answer);
            assertEquals("Bearer", answer.header("WWW-Authenticate"), "tells why");
            nothingLeaked(answer, refusalOfNobody(door, operation, query));
            // the one without any token is in the audit too
            assertEquals(new Books.Count(0, 0, 2), books.count(service).minus(before), "at " + door);
            for (var line : books.audit(service, 2)) {
                assertEquals(
                        new Books.Line(null, null, operation.id(), line.object(), "DENIED", "UNAUTHENTICATED"), line);
            }
        }
    }

    /** The measure of what may be told: the answer to somebody without any token. */
    private static Answer refusalOfNobody(URI door, Operation operation, String query) {
        var call = Call.of(operation, operation.path() + query).as(NOBODY);
        if (!operation.bodyType().isEmpty()) {
            call.json(operation.example(), operation.bodyType());
        }
        return call.to(door);
    }

    /**
     * Somebody who is signed in does what is not theirs: refused with this status and code, in the audit with their
     * name, and with nothing stored.
     */
    Answer refused(String service, Call call, String user, int status, String code) {
        var before = books.count(service);
        var answer = call.as(system.token(user)).to(system.gateway());
        assertEquals(status + " " + code, answer.status() + " " + answer.code(), call.describe() + " -> " + answer);
        assertEquals(List.of(), Fault.in(answer, "", true));
        assertEquals(new Books.Count(0, 0, 1), books.count(service).minus(before), call.describe());
        var line = books.audit(service, 1).getFirst();
        assertEquals(Forger.part(system.token(user), 1).path("sub").asText(), line.actor());
        assertEquals("DENIED " + code, line.decision() + " " + line.reason());
        return answer;
    }

    /** The same words as for a thing that is not there at all. */
    void tellsNothing(Answer answer, Operation operation, Things things, String user) {
        var place = operation.places().getFirst();
        var thing = things.at(place, Side.OTHER);
        var call = call(operation, things);
        call.target = call.target.replace(thing, UUID.randomUUID().toString());
        var ofNothing = call.as(system.token(user)).to(system.gateway());
        nothingLeaked(answer, ofNothing);
    }

    static void nothingLeaked(Answer answer, Answer measure) {
        assertEquals(measure.status(), answer.status());
        assertEquals(measure.withoutTrace(), answer.withoutTrace());
        assertEquals(List.of(), Fault.in(answer, "", true));
        assertTrue(answer.header("ETag").isEmpty() && answer.header("Location").isEmpty());
    }

    /** Complete in all but that the thing is another's. */
    static Call call(Operation operation, Things things) {
        var call = Call.of(operation, things.target(operation, Side.OTHER));
        if (!operation.reads()) {
            call.header("If-Match", "\"1\"");
        }
        if (!operation.bodyType().isEmpty()) {
            call.json(Side.OTHER.move(operation.example()), operation.bodyType());
        }
        return call;
    }
}
