package vn.tgpl.deploy.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What stands for the parameters of paths: a thing on each side, found through the API or made by its people. */
final class Things {
    private static final String TASK = "/api/v1/plans/{id}/tasks/{taskId}";
    private static final String PROGRESS = TASK + "/progress";

    private final RunningSystem system;
    private final Map<Side, Map<String, String>> known = new HashMap<>();
    /** Whole paths, where the things of a path do not go with those of others. */
    private final Map<Side, Map<String, String>> paths = new HashMap<>();

    Things(RunningSystem system) {
        this.system = system;
        for (var side : Side.values()) {
            var things = new HashMap<String, String>();
            known.put(side, things);
            plan(side, things);
            paths.put(side, Map.of(PROGRESS + "/{progressId}", progress(side)));
            things.put("/api/v1/area-classes/decisions/{id}", decision());
            things.put("/api/v1/activities/{id}", first("/activities?organisation=" + side.centre));
            things.put("/api/v1/requests/{id}", first("/requests?organisation=" + side.centre));
            things.put("/api/v1/cases/{id}", first("/cases?organisation=" + side.centre));
            things.put("/api/v1/assignments/{id}", first("/assignments?organisation=" + side.centre));
            things.put("/api/v1/administrative-units/{code}", side.unit);
            things.put("/api/v1/organisations/{code}", side.centre);
            things.put("/api/v1/code-lists/{list}", "activity-kinds");
            things.put("/api/v1/code-lists/{list}/codes/{code}", "COMM_EVENT");
            things.put("/api/v1/programmes/{code}", "POVERTY_2021");
            things.put("/api/v1/indicators/{code}", "COMM_EVENTS");
            things.put("/api/v1/calendars/years/{year}", "2024");
            things.put("/api/v1/calendars/working-days/{date}", "2024-04-30");
            things.put("/api/v1/report-calendars/{code}", "CALENDAR_YEAR");
            things.put("/api/v1/reports/plans/{id}", first("/plans?status=ISSUED&unit=" + side.unit));
            things.put("/api/v1/reports/programmes/{code}", "POVERTY_2021");
        }
    }

    /** The sample has none. */
    private String decision() {
        ObjectNode body = example("/api/v1/area-classes/decisions").deepCopy();
        body.put("number", "door-" + UUID.randomUUID());
        return create("/area-classes/decisions", body, "admin").path("id").asText();
    }

    /** The sample's plans are issued by provinces; a centre may write its own. */
    private void plan(Side side, Map<String, String> things) {
        var plan = create("/plans", newPlan(side), side.people + "-head");
        things.put("/api/v1/plans/{id}", plan.path("id").asText());
        things.put(TASK, plan.at("/tasks/0/id").asText());
        things.put(
                "/api/v1/plans/{id}/targets/{targetId}",
                plan.at("/targets/0/id").asText());
        things.put("/api/v1/plan-imports/{id}", sheet(side, plan));
        things.put(PROGRESS + "/{progressId}", UUID.randomUUID().toString());
    }

    private ObjectNode newPlan(Side side) {
        var body = (ObjectNode) side.move(example("/api/v1/plans"));
        return body.put("number", "1/KH-" + UUID.randomUUID());
    }

    private JsonNode example(String path) {
        return Operations.ofServices(system).stream()
                .filter(operation ->
                        operation.method().equals("POST") && operation.path().equals(path))
                .findFirst()
                .orElseThrow()
                .example();
    }

    /** Said of a task of a plan that is issued: the one of the other paths stays a draft. */
    private String progress(Side side) {
        var head = side.people + "-head";
        var plan = create("/plans", newPlan(side).put("source", "TRANSCRIBED"), head);
        var path = "/plans/" + plan.path("id").asText();
        var issued = Call.post("/api/v1" + path + "/issue")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .json(example("/api/v1/plans/{id}/issue"), "application/json")
                .as(system.token(head))
                .to(system.gateway());
        if (issued.status() != 200) {
            throw new IllegalStateException(path + " is not issued: " + issued);
        }
        var entries = path + "/tasks/" + plan.at("/tasks/0/id").asText() + "/progress";
        return "/api/v1" + entries + "/"
                + create(entries, example(PROGRESS), head).path("id").asText();
    }

    /** The empty workbook, sent as it is. */
    private String sheet(Side side, JsonNode plan) {
        var token = system.token(side.people + "-head");
        var template = Call.get("/api/v1/plan-template").as(token).to(system.gateway());
        var sending = Call.post("/api/v1/plans/" + plan.path("id").asText() + "/imports?dryRun=true")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + plan.path("version").asText() + "\"")
                .header("Content-Type", template.header("Content-Type"))
                .as(token);
        sending.body = template.body();
        var answer = sending.to(system.gateway());
        if (answer.status() != 202) {
            throw new IllegalStateException("the empty workbook is not taken: " + answer);
        }
        return answer.json().path("id").asText();
    }

    JsonNode create(String path, JsonNode body, String user) {
        var answer = Call.post("/api/v1" + path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(body, "application/json")
                .as(system.token(user))
                .to(system.gateway());
        if (answer.status() != 201) {
            throw new IllegalStateException(path + " answered " + answer);
        }
        return answer.json();
    }

    private String first(String list) {
        var answer = Call.get("/api/v1" + list + "&limit=1")
                .as(system.token(list.startsWith("/assignments") ? "admin" : "cuc-officer"))
                .to(system.gateway());
        var id = answer.json().path("items").path(0).path("id").asText();
        if (id.isEmpty()) {
            throw new IllegalStateException(list + " has none: " + answer);
        }
        return id;
    }

    /** The path with a thing of this side in it, and the question that a report needs. */
    String target(Operation operation, Side side) {
        var path = operation.path();
        if (paths.get(side).containsKey(path)) {
            return paths.get(side).get(path);
        }
        for (var place : operation.places()) {
            var thing = known.get(side).get(place);
            if (thing == null) {
                throw new AssertionError(operation + ": the test does not know what stands for the last parameter of "
                        + place + "; teach it in " + Things.class.getName());
            }
            path = path.replace(place.substring(place.lastIndexOf('{')), thing);
        }
        return path + Asking.of(operation, side);
    }

    /** As it is named in the list of things. */
    String at(String place, Side side) {
        return known.get(side).get(place);
    }

    void put(String place, Side side, String thing) {
        known.get(side).put(place, thing);
    }
}
