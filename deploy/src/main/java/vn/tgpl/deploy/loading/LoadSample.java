package vn.tgpl.deploy.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings the sample in the way its people would, each as themselves: the administrator the catalogue and who works
 * where, officers the plans, then the centres a year of life, each thing's steps in their order. The keys follow from the sample, so a load that broke off is simply repeated.
 */
public final class LoadSample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_A_TIME = 8;

    private final Api api;
    private final Path sample;
    private final Map<String, String> units = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, String> plans = new ConcurrentHashMap<>();
    private final Staff staff;
    private int steps;

    public LoadSample(Api api, Path sample) throws IOException {
        this.api = api.as(Assignments.ADMINISTRATOR);
        this.sample = sample;
        this.staff = Staff.of(sample);
    }

    /**
     * @param plans id by file name
     * @param tokens of the last write to each thing
     */
    public record Loaded(Map<String, String> plans, Collection<String> tokens, int steps) {}

    public Loaded load() throws IOException, InterruptedException {
        var assignments = new Assignments(api, sample);
        assignments.awaitEffect(Assignments.ADMINISTRATOR);
        organisations();
        assignments.make();
        units();
        awaitEffect(assignments);
        plans();
        year();
        return new Loaded(Map.copyOf(plans), List.copyOf(tokens.values()), steps);
    }

    /** One by one: an organisation may name the one before it as its parent. */
    private void organisations() throws IOException, InterruptedException {
        for (var body : read("organisations.json")) {
            create("organisation " + body.path("code").asText(), "/organisations", body);
        }
    }

    private void awaitEffect(Assignments assignments) throws IOException, InterruptedException {
        var waits = new ArrayList<Callable<Void>>();
        for (var user : staff.writers()) {
            waits.add(() -> {
                assignments.awaitEffect(user);
                return null;
            });
        }
        together(waits);
    }

    /** The current communes stand before the old ones that name them as successors. */
    private void units() throws IOException, InterruptedException {
        var current = new ArrayList<Callable<Void>>();
        var former = new ArrayList<Callable<Void>>();
        for (var body : read("units.json")) {
            (body.has("validTo") ? former : current).add(() -> {
                var code = body.path("code").asText();
                var answer =
                        create("unit " + code + " " + body.path("validFrom").asText(), "/administrative-units", body);
                units.merge(code, answer.token(), (one, other) -> other);
                return null;
            });
        }
        together(current);
        together(former);
    }

    private void plans() throws IOException, InterruptedException {
        var tasks = new ArrayList<Callable<Void>>();
        for (var entry : read("plans/index.json")) {
            tasks.add(() -> {
                plan(entry.path("file").asText(), entry.path("issuedOn"));
                return null;
            });
        }
        together(tasks);
    }

    private void plan(String file, JsonNode issuedOn) throws IOException, InterruptedException {
        var body = read("plans/" + file);
        var officer = api.as(staff.officerOf(body.path("unit").asText()));
        var created = create(officer, "plan " + file, "/plans", body);
        var issue = JSON.createObjectNode();
        if (issuedOn.isTextual()) {
            issue.set("issuedOn", issuedOn);
        }
        var key = key("plan " + file + " issue");
        var issued = officer.post("/plans/" + created.id() + "/issue", issue, key, Map.of("If-Match", created.etag()));
        accepted("issue " + file, issued);
        plans.put(file, created.id());
        tokens.put("plan " + file, issued.token());
    }

    private void year() throws IOException, InterruptedException {
        var lives = new ArrayList<Callable<Void>>();
        try (var files = Files.list(sample.resolve("year"))) {
            for (var file : files.sorted().toList()) {
                for (var life : lives(file)) {
                    lives.add(() -> {
                        new Life(api, staff, units, tokens).live(life);
                        return null;
                    });
                    steps += life.size();
                }
            }
        }
        together(lives);
    }

    /** The lines of one file by the thing they befall; a case goes on where its request was accepted. */
    private static Collection<List<JsonNode>> lives(Path file) throws IOException {
        var lives = new LinkedHashMap<String, List<JsonNode>>();
        var origin = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var step = JSON.readTree(line);
            var ref = step.path("ref").asText();
            var first = origin.getOrDefault(ref, ref);
            lives.computeIfAbsent(first, r -> new ArrayList<>()).add(step);
            if (step.has("as")) {
                origin.put(step.path("as").asText(), first);
            }
        }
        return lives.values();
    }

    private Api.Answer create(String name, String path, JsonNode body) throws IOException, InterruptedException {
        return create(api, name, path, body);
    }

    private Api.Answer create(Api by, String name, String path, JsonNode body)
            throws IOException, InterruptedException {
        var answer = by.post(path, body, key(name), Map.of());
        accepted(name, answer);
        tokens.put(name, answer.token());
        synchronized (this) {
            steps++;
        }
        return answer;
    }

    static void accepted(String what, Api.Answer answer) {
        if (!answer.good()) {
            throw new IllegalStateException(what + " was refused: " + answer.status() + " " + answer.body());
        }
    }

    static String key(String name) {
        return UUID.nameUUIDFromBytes(("sample " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(sample.resolve(file).toFile());
    }

    private static void together(List<Callable<Void>> tasks) throws IOException, InterruptedException {
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }
}
