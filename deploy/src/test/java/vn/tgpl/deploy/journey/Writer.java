package vn.tgpl.deploy.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.tgpl.deploy.loading.Api;

/** A client that plans an activity and says that it was held, each until it is acknowledged, then the next. */
class Writer implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final int number;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private volatile boolean finished;
    private volatile Exception fault;

    Writer(Api api, int number) {
        this.api = api;
        this.number = number;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; !finished; i++) {
                acknowledged.add(hold("Truyền thông " + number + "." + i));
            }
        } catch (Exception e) {
            fault = e;
        }
    }

    void finish() {
        finished = true;
    }

    int count() {
        return acknowledged.size();
    }

    List<String> acknowledged() {
        refuseToGoOnAfterAFault();
        return acknowledged;
    }

    void refuseToGoOnAfterAFault() {
        if (fault != null) {
            throw new AssertionError("writer " + number + " gave up", fault);
        }
    }

    private String hold(String title) throws Exception {
        var activity = JSON.createObjectNode()
                .put("kind", "COMM_EVENT")
                .put("title", title)
                .put("plannedOn", "2024-03-01")
                .put("unit", "01")
                .put("mode", "ON_SITE")
                .put("organisation", Town.CENTRE);
        activity.putArray("programmes").add(Town.PROGRAMME);
        activity.putArray("audiences");
        activity.putArray("languages").add("vie");
        var planned = answered(201, api.post("/activities", activity, key(), Map.of()));
        var held = JSON.createObjectNode().put("heldOn", "2024-03-02");
        held.putObject("attendance").put("total", 1);
        held.putObject("quantities");
        answered(
                200,
                api.post("/activities/" + planned.id() + "/hold", held, key(), Map.of("If-Match", planned.etag())));
        return planned.id();
    }

    private static Api.Answer answered(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
