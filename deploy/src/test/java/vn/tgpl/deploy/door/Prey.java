package vn.tgpl.deploy.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Things made to be spoilt, and the versions they have reached. */
final class Prey {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names of things that nothing of the sample depends on. */
    private static final String MADE_UP = "DOOR_FUZZ";

    private final RunningSystem system;
    private final Things things;
    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private volatile String lastToken = "";

    Prey(RunningSystem system, List<Person> people) {
        this.system = system;
        this.things = new Things(system);
        var code = MADE_UP + "_" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        for (var operation : Operations.ofServices(system)) {
            if (!operation.creates() || !operation.example().isObject()) {
                continue;
            }
            var body = (ObjectNode) Side.OWN.move(operation.example());
            if (body.has("code")) {
                body.put("code", code);
            }
            if (body.has("level")) {
                // a commune in which nothing ever happened
                body.put("code", "99999").put("validFrom", "2024-01-01");
            }
            if (body.has("subject") && body.has("scope")) {
                body.put("subject", UUID.randomUUID().toString());
            }
            if (body.has("number")) {
                body.put("number", "1/KH-" + UUID.randomUUID());
            }
            if (body.path("plan") instanceof ObjectNode plan && plan.has("number")) {
                plan.put("number", "1/KH-" + UUID.randomUUID());
            }
            make(operation, body, people);
        }
        openCase();
    }

    private void make(Operation operation, ObjectNode body, List<Person> people) {
        var maker = people.stream()
                .filter(person -> person.may(operation))
                .findFirst()
                .orElseThrow();
        var answer = Call.of(operation, operation.path())
                .json(body, operation.bodyType())
                .as(maker.token().get())
                .to(system.gateway());
        var taken = answer.status() == 409 && body.has("code");
        if (answer.status() != 201 && !taken) {
            throw new AssertionError("the documented example of " + operation + " is not taken: " + answer);
        }
        var named = body.has("code") ? "{code}" : body.has("year") ? "{year}" : "{id}";
        var thing = body.has("code")
                ? body.path("code").asText()
                : body.has("year")
                        ? body.path("year").asText()
                        : answer.json().path("id").asText();
        things.put(operation.path() + "/" + named, Side.OWN, thing);
        if (operation.path().equals("/api/v1/plans")) {
            var plan = answer.json();
            things.put(
                    "/api/v1/plans/{id}/tasks/{taskId}",
                    Side.OWN,
                    plan.at("/tasks/0/id").asText());
            things.put(
                    "/api/v1/plans/{id}/targets/{targetId}",
                    Side.OWN,
                    plan.at("/targets/0/id").asText());
        }
    }

    /** Out of a request of its own: accepting the one that is fuzzed would end its life. */
    private void openCase() {
        var received = JSON.createObjectNode()
                .put("receivedOn", "2024-03-11")
                .put("organisation", Side.OWN.centre)
                .put("unit", Side.OWN.unit)
                .put("form", "LITIGATION")
                .put("field", "CRIMINAL")
                .put("category", "POOR_HOUSEHOLD");
        var request = things.create("/requests", received, "hanoi-head");
        var accepted = JSON.createObjectNode()
                .put("acceptedOn", "2024-03-12")
                .put("form", "LITIGATION")
                .put("field", "CRIMINAL")
                .put("category", "POOR_HOUSEHOLD");
        var answer = Call.post("/api/v1/requests/" + request.path("id").asText() + "/accept")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .json(accepted, "application/json")
                .as(system.token("hanoi-head"))
                .to(system.gateway());
        things.put("/api/v1/cases/{id}", Side.OWN, answer.json().path("id").asText());
    }

    /** A call that is right in every respect. */
    Call call(Operation operation, Person person) {
        var call = Call.of(operation, things.target(operation, Side.OWN))
                .header("Accept", "application/json")
                .as(person.token().get());
        if (!operation.reads() && operation.ofOne()) {
            call.header("If-Match", etag(operation));
        }
        if (!operation.bodyType().isEmpty()) {
            call.json(Side.OWN.move(operation.example()), operation.bodyType());
        }
        return call;
    }

    private String etag(Operation operation) {
        var path = thing(operation);
        return etags.computeIfAbsent(path, p -> {
            var user = p.contains("/assignments/") ? "admin" : "cuc-officer";
            return Call.get(p).as(system.token(user)).to(system.gateway()).header("ETag");
        });
    }

    /** The thing that has the version, which is not always the one that the path ends with. */
    private String thing(Operation operation) {
        var place = operation.places().getFirst();
        return place.substring(0, place.lastIndexOf('{')) + things.at(place, Side.OWN);
    }

    /** How many versions this answer says were written. */
    long learn(Operation operation, Answer answer) {
        if (!operation.reads() && operation.ofOne()) {
            etags.remove(thing(operation));
        }
        var token = answer.header("Consistency-Token");
        if (!answer.good()
                || token.isEmpty()
                || answer.header("Idempotency-Replayed").equals("true")) {
            return 0;
        }
        lastToken = token;
        var names = new String(Base64.getUrlDecoder().decode(token), UTF_8);
        return names.split(",").length;
    }

    /** What was written with all that garbage goes on through the topics, and nothing stops there. */
    void awaitReports() {
        for (var path : List.of("/api/v1/reports/target-vs-actual?limit=1", "/api/v1/reports/unclassified?limit=1")) {
            Answer answer;
            var attempts = 0;
            do {
                answer = Call.get(path)
                        .as(system.token("cuc-officer"))
                        .header("Consistency-Token", lastToken)
                        .to(system.gateway());
            } while (answer.status() == 202 && attempts++ < 10);
            if (answer.status() != 200 || !answer.json().at("/basis/complete").asBoolean()) {
                throw new AssertionError("reports do not take in what was written: " + answer);
            }
        }
    }
}
