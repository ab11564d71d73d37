package vn.tgpl.deploy.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import vn.tgpl.deploy.loading.Api;

/** Hà Nội as its officer sees it, with the sample's year and whatever else went in before. */
class Town {

    static final String PROGRAMME = "POVERTY_2021";
    static final String CENTRE = "HN-TT";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;

    /** @param api as Hà Nội's officer */
    Town(Api api) {
        this.api = api;
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
