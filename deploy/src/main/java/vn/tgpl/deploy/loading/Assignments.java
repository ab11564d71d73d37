package vn.tgpl.deploy.loading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.tgpl.deploy.identity.SampleUser;

/** Puts the sample's people in their places (phân công), as the administrator does. */
public final class Assignments {

    private static final ObjectMapper JSON = new ObjectMapper();
    public static final String ADMINISTRATOR = "admin";
    private static final int ATTEMPTS = 120;
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** One operation of each service, which each has a register of its own. */
    private static final List<String> ASKED =
            List.of("/plans?limit=1", "/activities?limit=1", "/requests?limit=1", "/reports/target-vs-actual?limit=1");

    private final Api api;
    private final Path sample;

    public Assignments(Api api, Path sample) {
        this.api = api;
        this.sample = sample;
    }

    /** All of them; the administrator's own the system made when it had none. */
    void make() throws IOException, InterruptedException {
        make(SampleUser.all(sample.resolveSibling("realm")).stream()
                .map(SampleUser::name)
                .toList());
    }

    /** The organisations named must be there. */
    public void make(Collection<String> users) throws IOException, InterruptedException {
        var administrator = api.as(ADMINISTRATOR);
        for (var line : JSON.readTree(sample.resolve("assignments.json").toFile())) {
            var user = line.path("user").asText();
            if (user.equals(ADMINISTRATOR) || !users.contains(user)) {
                continue;
            }
            var body = (ObjectNode) line;
            body.remove("user");
            body.put(
                    "subject",
                    SampleUser.named(user, sample.resolveSibling("realm")).subject());
            var name = "assignment of " + user;
            LoadSample.accepted(name, administrator.post("/assignments", body, LoadSample.key(name), Map.of()));
        }
    }

    /** Returns when every service has heard of it: the register reaches them a moment later. */
    public void awaitEffect(String user) throws IOException, InterruptedException {
        for (var path : ASKED) {
            var answer = api.as(user).get(path);
            for (int attempt = 1; attempt < ATTEMPTS && unassigned(answer); attempt++) {
                Thread.sleep(PAUSE);
                answer = api.as(user).get(path);
            }
            if (unassigned(answer)) {
                throw new IllegalStateException(user + " has no assignment yet for " + path);
            }
        }
    }

    private static boolean unassigned(Api.Answer answer) {
        return answer.body().path("code").asText().equals("NO_ASSIGNMENT");
    }
}
