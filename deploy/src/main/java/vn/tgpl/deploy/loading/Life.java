package vn.tgpl.deploy.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What befalls one activity, or one request and the case it becomes, step after step. */
final class Life {

    private static final int ATTEMPTS = 40;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Api api;
    private final Staff staff;
    private final Map<String, String> unitTokens;
    private final Map<String, String> lastTokens;
    private final Map<String, Thing> things = new HashMap<>();
    private String organisation;

    private record Thing(String path, String etag) {}

    /**
     * @param unitTokens of the communes by code: the service written to may not have heard of them yet
     * @param lastTokens filled with the token of the last write to each thing
     */
    Life(Api api, Staff staff, Map<String, String> unitTokens, Map<String, String> lastTokens) {
        this.api = api;
        this.staff = staff;
        this.unitTokens = unitTokens;
        this.lastTokens = lastTokens;
    }

    void live(Iterable<JsonNode> steps) throws IOException, InterruptedException {
        int number = 0;
        for (var step : steps) {
            step(step, ++number);
        }
    }

    private void step(JsonNode step, int number) throws IOException, InterruptedException {
        var ref = step.path("ref").asText();
        var verb = step.path("do").asText();
        var thing = things.get(ref);
        boolean creates = verb.equals("POST");
        var path = creates ? step.path("path").asText() : thing.path + "/" + verb;
        var headers = new HashMap<String, String>();
        headers.put(
                "Consistency-Token",
                unitTokens.get(step.path("body").path("unit").asText()));
        if (!creates) {
            headers.put("If-Match", thing.etag);
        }
        var what = ref + " " + number + " " + verb;
        var answer = write(by(step), path, step.path("body"), LoadSample.key(what), headers);
        LoadSample.accepted(what, answer);
        remember(step.path("as").asText(ref), answer);
    }

    /** A life stays with the body that has it, until a correction says that it was another's. */
    private Api by(JsonNode step) {
        var named = step.path("body").path("organisation").asText(organisation);
        var user = staff.at(
                organisation == null ? named : organisation, step.path("do").asText(), named);
        organisation = named;
        return api.as(user);
    }

    /** What was created has a place of its own, whatever the path it was asked for at. */
    private void remember(String ref, Api.Answer answer) {
        var path = answer.location() == null ? things.get(ref).path : pathOf(answer.location());
        things.put(ref, new Thing(path, answer.etag()));
        lastTokens.put(ref, answer.token());
    }

    private static String pathOf(String location) {
        return URI.create(location).getPath().substring("/api/v1".length());
    }

    /** A token names one thing; what else the step refers to may arrive a moment later. */
    private static Api.Answer write(Api api, String path, JsonNode body, String key, Map<String, String> headers)
            throws IOException, InterruptedException {
        var answer = api.post(path, body, key, headers);
        for (int attempt = 1; attempt < ATTEMPTS && namesSomethingUnknown(answer); attempt++) {
            Thread.sleep(PAUSE);
            answer = api.post(path, body, key, headers);
        }
        return answer;
    }

    private static boolean namesSomethingUnknown(Api.Answer answer) {
        return answer.status() == 422 && answer.body().findValuesAsText("code").contains("UNKNOWN_CODE");
    }
}
