package vn.tgpl.deploy.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signed in, and after what is not theirs: refused, audited with their name, nothing told and nothing changed. */
@ExtendWith(RunningSystem.Shared.class)
class TerritoryAttackJourney {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nobody may more than a centre's head, and an officer within the province. */
    private static final List<String> PEOPLE = List.of("hanoi-head", "hanoi-officer");

    private final RunningSystem system;
    private final Attack attack;
    private final Things things;

    TerritoryAttackJourney(RunningSystem system) {
        this.system = system;
        this.attack = new Attack(system);
        this.things = new Things(system);
    }

    @AfterEach
    void everyAuditIsWhole() {
        assertEquals(Map.of(), new Books(system).brokenChains());
    }

    @Test
    void theIdOfAnotherProvincesThingOpensNothingByAnyVerb() throws Exception {
        var tried = 0;
        for (var person : Person.all(system).stream()
                .filter(one -> PEOPLE.contains(one.name()))
                .toList()) {
            for (var service : RunningSystem.SERVICES) {
                for (var operation : Operations.of(system, service)) {
                    if (!Expected.located(operation) || !operation.ofOne() || !person.may(operation)) {
                        continue;
                    }
                    var code = notFound(operation);
                    var answer = attack.refused(service, Attack.call(operation, things), person.name(), 404, code);
                    attack.tellsNothing(answer, operation, things, person.name());
                    tried++;
                }
            }
        }
        assertTrue(tried > 20, "only " + tried + " were tried");
    }

    private static String notFound(Operation operation) {
        if (operation.under("/api/v1/reports")) {
            return "PLAN_NOT_REPORTED";
        }
        var segment = operation.path().split("/")[3];
        var thing = Map.of(
                        "activities", "ACTIVITY",
                        "requests", "REQUEST",
                        "cases", "CASE",
                        "plans", "PLAN",
                        "plan-imports", "IMPORT")
                .get(segment);
        return Objects.requireNonNull(thing, () -> "the test does not know what is not found at " + operation)
                + "_NOT_FOUND";
    }

    @Test
    void anotherCentresThingInTheSameProvinceOpensNothing() {
        var code = "HN-TT2-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        var centre = JSON.createObjectNode()
                .put("code", code)
                .put("nameVi", "Trung tâm thứ hai")
                .put("type", "STATE_CENTRE")
                .put("unit", Side.OWN.unit)
                .put("validFrom", "2018-01-01");
        var created = create("/organisations", centre, "admin", "");
        var activity = JSON.createObjectNode()
                .put("kind", "COMM_EVENT")
                .put("title", "Truyền thông")
                .put("plannedOn", "2024-03-12")
                .put("unit", Side.OWN.unit)
                .put("mode", "ON_SITE")
                .put("organisation", code);
        var answer = create("/activities", activity, "hanoi-officer", created.header("Consistency-Token"));
        var id = answer.json().path("id").asText();
        attack.refused("activity", Call.get("/api/v1/activities/" + id), "hanoi-clerk", 404, "ACTIVITY_NOT_FOUND");
        attack.refused("activity", hold(id), "hanoi-head", 404, "ACTIVITY_NOT_FOUND");
        attack.refused("activity", hold(id), "partner-hanoi", 404, "ACTIVITY_NOT_FOUND");
        // nor may a centre enter something in the other one's name
        var mine =
                Call.post("/api/v1/activities").header("Idempotency-Key", key()).json(activity, "application/json");
        attack.refused("activity", mine, "hanoi-clerk", 403, "OUTSIDE_TERRITORY");
    }

    private static Call hold(String id) {
        var held = JSON.createObjectNode().put("heldOn", "2024-03-12");
        return Call.post("/api/v1/activities/" + id + "/hold")
                .header("Idempotency-Key", key())
                .header("If-Match", "\"1\"")
                .json(held, "application/json");
    }

    @Test
    void nothingIsEnteredForAnotherProvinceNorMovedThere() {
        for (var service : RunningSystem.SERVICES) {
            for (var operation : Operations.of(system, service)) {
                if (operation.creates() && Expected.located(operation)) {
                    var body = Side.OTHER.move(operation.example());
                    var call = Call.of(operation, operation.path()).json(body, operation.bodyType());
                    attack.refused(service, call, "hanoi-head", 403, "OUTSIDE_TERRITORY");
                }
            }
        }
        var own = "/api/v1/plans/" + things.at("/api/v1/plans/{id}", Side.OWN);
        var moved = JSON.createObjectNode().put("unit", Side.OTHER.unit).put("issuer", Side.OTHER.centre);
        var call = new Call("PATCH", own).header("If-Match", "\"1\"").json(moved, "application/merge-patch+json");
        attack.refused("plan", call, "hanoi-head", 403, "OUTSIDE_TERRITORY");
    }

    @Test
    void aRoleDoesNotDoWhatAnotherRoleIsFor() {
        var activity = things.at("/api/v1/activities/{id}", Side.OWN);
        var request = things.at("/api/v1/requests/{id}", Side.OWN);
        attack.refused("activity", post("/activities/" + activity + "/void"), "hanoi-clerk", 403, "NOT_PERMITTED");
        attack.refused("case", post("/requests/" + request + "/accept"), "hanoi-clerk", 403, "NOT_PERMITTED");
        attack.refused("case", Call.get("/api/v1/cases"), "partner-hanoi", 403, "NOT_PERMITTED");
        attack.refused("case", Call.get("/api/v1/cases"), "admin", 403, "NOT_PERMITTED");
        attack.refused("plan", post("/plans"), "auditor", 403, "NOT_PERMITTED");
        attack.refused("plan", post("/assignments"), "hanoi-head", 403, "NOT_PERMITTED");
        attack.refused("plan", Call.get("/api/v1/assignments"), "hanoi-officer", 403, "NOT_PERMITTED");
        var asked = Asking.EXPLAIN + "?indicator=COMM_EVENTS&unit=01&from=2024-01-01&to=2024-12-31";
        attack.refused("reporting", Call.get(asked), "admin", 403, "NOT_PERMITTED");
    }

    /** Another method named in a header is not another method. */
    @Test
    void whoMayReadDoesNotWriteByAHeader() {
        var before = new Books(system).count();
        var plan = "/api/v1/plans/" + things.at("/api/v1/plans/{id}", Side.OWN);
        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            var answer = Call.get(plan)
                    .header(header, "DELETE")
                    .as(system.token("auditor"))
                    .to(system.gateway());
            assertEquals(200, answer.status());
        }
        assertEquals(new Books.Count(0, 0, 0), new Books(system).count().minus(before));
    }

    /** Whoever got hold of a key does not get the answer that belongs to it. */
    @Test
    void anotherPersonsKeyGivesNotTheirAnswer() {
        var activity = (ObjectNode) JSON.createObjectNode()
                .put("kind", "COMM_EVENT")
                .put("title", "Truyền thông")
                .put("plannedOn", "2024-03-12")
                .put("unit", Side.OTHER.unit)
                .put("mode", "ON_SITE")
                .put("organisation", Side.OTHER.centre);
        var key = key();
        var theirs =
                Call.post("/api/v1/activities").header("Idempotency-Key", key).json(activity, "application/json");
        assertEquals(
                201,
                theirs.as(system.token("thanhhoa-clerk")).to(system.gateway()).status());
        attack.refused("activity", theirs, "hanoi-clerk", 403, "OUTSIDE_TERRITORY");
    }

    private Answer create(String path, ObjectNode body, String user, String after) {
        var call = Call.post("/api/v1" + path).header("Idempotency-Key", key()).json(body, "application/json");
        if (!after.isEmpty()) {
            call.header("Consistency-Token", after);
        }
        var answer = call.as(system.token(user)).to(system.gateway());
        assertEquals(201, answer.status(), answer.toString());
        return answer;
    }

    private static Call post(String path) {
        return Call.post("/api/v1" + path)
                .header("Idempotency-Key", key())
                .header("If-Match", "\"1\"")
                .json(JSON.createObjectNode(), "application/json");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
