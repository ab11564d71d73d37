package vn.tgpl.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tgpl.deploy.loading.Api;
import vn.tgpl.deploy.loading.Assignments;

/** What the journey needs of the catalogue, and asks of the lists and figures. */
class Town {

    static final String PROGRAMME = "POVERTY_2021";

    private static final List<String> PEOPLE = List.of("hanoi-officer", "hanoi-clerk");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Assignments assignments;

    /** @param api as Hà Nội's officer */
    Town(Api api, Path sample) {
        this.api = api;
        this.assignments = new Assignments(api, sample);
    }

    /** The code of a legal aid centre which the activity-service has heard of. */
    String centre() throws Exception {
        var body = JSON.createObjectNode()
                .put("code", "HN-TT")
                .put("nameVi", "Trung tâm trợ giúp pháp lý nhà nước thành phố Hà Nội")
                .put("type", "STATE_CENTRE")
                .put("unit", "01")
                .put("validFrom", "2018-01-01");
        assignments.awaitEffect("admin");
        var created = api.as("admin").post("/organisations", body, "centre", Map.of());
        assignments.make(PEOPLE);
        for (var user : PEOPLE) {
            assignments.awaitEffect(user);
        }
        // a first activity waits for the centre to arrive; it stays planned and counts nowhere
        var probe = JSON.createObjectNode()
                .put("kind", "OTHER")
                .put("title", "Kiểm tra")
                .put("plannedOn", "2024-03-01")
                .put("unit", "01")
                .put("mode", "ON_SITE")
                .put("organisation", "HN-TT");
        probe.putArray("programmes");
        probe.putArray("audiences");
        probe.putArray("languages");
        var answer = api.post("/activities", probe, "probe", Map.of("Consistency-Token", created.token()));
        if (answer.status() != 201) {
            throw new IllegalStateException("answered " + answer.status() + " " + answer.body());
        }
        return "HN-TT";
    }

    long figure() throws Exception {
        return communicationEvents().path("actual").asLong();
    }

    long facts() throws Exception {
        return communicationEvents().path("facts").asLong();
    }

    /** The ids of all activities that were held, page after page. */
    List<String> activities() throws Exception {
        var ids = new ArrayList<String>();
        var next = "/activities?status=HELD&limit=200";
        while (next != null) {
            var page = api.get(next).body();
            page.path("items").forEach(activity -> ids.add(activity.path("id").asText()));
            next = page.hasNonNull("next") ? page.path("next").asText().substring("/api/v1".length()) : null;
        }
        return ids;
    }

    private JsonNode communicationEvents() throws Exception {
        var report = api.get("/reports/programmes/" + PROGRAMME + "?from=2024-01-01&to=2024-12-31");
        for (var figure : report.body().path("indicators")) {
            if (figure.path("indicator").asText().equals("COMM_EVENTS")) {
                return figure;
            }
        }
        return JSON.createObjectNode();
    }
}
