package vn.tgpl.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import vn.tgpl.backing.Folders;
import vn.tgpl.deploy.identity.Secrets;
import vn.tgpl.deploy.identity.Tokens;
import vn.tgpl.deploy.runner.Api;
import vn.tgpl.deploy.runner.Assignments;
import vn.tgpl.deploy.runner.Layout;
import vn.tgpl.deploy.runner.Progress;
import vn.tgpl.deploy.runner.Stack;

/**
 * {@code ./tgpl bench crawl}: how long writes take while a client reads whole lists as fast as it is let, first within
 * its quota and then beyond it, beside the same writes without, in turns on one throw-away copy.
 */
public final class GatewayCrawl {
    private static final String WRITER = "hanoi-officer";
    private static final String WITHIN = "department-pull";
    /** Has a small quota here and no place in the register: what of it passes is refused by the service. */
    private static final String BEYOND = "partner-hanoi";

    private static final String ITS_QUOTA = "tgpl.quota.clients." + BEYOND;
    private static final int WRITERS = 4;
    private static final int CRAWLERS = 8;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration GAP = Duration.ofMillis(200);
    private static final double LIMIT = 1.5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Progress progress = new Progress(System.out);
    private final Layout layout;
    private final Stack stack;
    private final Api api;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<Integer, Integer>> answers = new ConcurrentHashMap<>();

    public GatewayCrawl() throws IOException {
        layout = Layout.throwAway();
        stack = new Stack(layout, progress, Map.of(ITS_QUOTA + ".capacity", "60", ITS_QUOTA + ".period", "1m"));
        api = stack.api(WRITER);
    }

    /** 0 when the limit holds. */
    public int run() throws IOException, InterruptedException, ExecutionException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        stack.start();
        prepare();
        write(new Times());
        var alone = new Times();
        var within = new Times();
        var beyond = new Times();
        for (var round = 0; round < ROUNDS; round++) {
            write(alone);
            beside(WITHIN, () -> write(within));
            beside(BEYOND, () -> write(beyond));
        }
        progress.say("");
        progress.say(WRITERS + " clients writing, " + alone.count() + " writes alone");
        progress.say("  alone                    " + alone);
        progress.say("  beside " + CRAWLERS + " crawling readers, p99 at most " + LIMIT + " times");
        var holds = beside("within their quota       ", WITHIN, within, alone);
        holds &= beside("beyond it                ", BEYOND, beyond, alone);
        return holds ? 0 : 1;
    }

    private boolean beside(String sort, String client, Times times, Times alone) {
        var ratio = times.at(0.99) / alone.at(0.99);
        progress.say("  " + sort + times);
        progress.say(String.format(
                Locale.ROOT, "    p99 %.2f times; answers to the readers by status: %s", ratio, answers.get(client)));
        return ratio <= LIMIT;
    }

    private void prepare() throws IOException, InterruptedException {
        var assignments = new Assignments(api, layout.sample());
        assignments.awaitEffect("admin");
        assignments.make(List.of(WRITER, WITHIN));
        assignments.awaitEffect(WRITER);
        assignments.awaitEffect(WITHIN);
        var body = JSON.createObjectNode()
                .put("code", "BENCH")
                .put("nameVi", "Trung tâm trợ giúp pháp lý thử tải")
                .put("type", "STATE_CENTRE")
                .put("unit", "01")
                .put("validFrom", "2018-01-01");
        var created = api.as("admin").post("/organisations", body, key(), Map.of());
        if (created.status() != 201) throw new IOException("organisation refused: " + created.body());
        plan(created.token());
        // something to read
        for (var i = 0; i < 200; i++) plan(null);
    }

    private interface Work {
        void run() throws InterruptedException, ExecutionException;
    }

    private void beside(String client, Work work) throws IOException, InterruptedException, ExecutionException {
        var on = new AtomicBoolean(true);
        var secrets = new Secrets(layout.folder().resolve("data").resolve("secrets"));
        var tokens = new Tokens(layout.issuer(), layout.sample().resolveSibling("realm"), secrets);
        var token = tokens.of(client);
        try (var threads = Executors.newFixedThreadPool(CRAWLERS)) {
            var crawlers = new ArrayList<Future<Void>>();
            for (var i = 0; i < CRAWLERS; i++) crawlers.add(threads.submit(() -> crawl(client, token, on)));
            work.run();
            on.set(false);
            for (var crawler : crawlers) crawler.get();
        }
    }

    private Void crawl(String client, String token, AtomicBoolean on) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.gateway() + "/api/v1/activities?limit=200"))
                .header("Authorization", "Bearer " + token)
                .build();
        while (on.get()) {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            answers.computeIfAbsent(client, _ -> new ConcurrentSkipListMap<>()).merge(status, 1, Integer::sum);
        }
        return null;
    }

    private void write(Times times) throws InterruptedException, ExecutionException {
        var end = System.nanoTime() + ROUND.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<Void>>();
            for (var i = 0; i < WRITERS; i++) writers.add(threads.submit(() -> write(times, end)));
            for (var writer : writers) writer.get();
        }
    }

    private Void write(Times times, long end) throws IOException, InterruptedException {
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            plan(null);
            times.add(System.nanoTime() - start);
            LockSupport.parkNanos(GAP.toNanos());
        }
        return null;
    }

    private void plan(String token) throws IOException, InterruptedException {
        var body = JSON.createObjectNode()
                .put("kind", "COMM_EVENT")
                .put("title", "Truyền thông về trợ giúp pháp lý")
                .put("plannedOn", "2024-06-03")
                .put("unit", "01")
                .put("mode", "ON_SITE")
                .put("organisation", "BENCH");
        body.putArray("programmes").add("POVERTY_2021");
        body.putArray("audiences").add("POOR");
        body.putArray("languages").add("vie");
        var headers = token == null ? Map.<String, String>of() : Map.of("Consistency-Token", token);
        var planned = api.post("/activities", body, key(), headers);
        if (planned.status() != 201) throw new IOException("plan refused: " + planned.body());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void end() {
        stack.close();
        try {
            Folders.delete(layout.folder());
        } catch (IOException e) {
            progress.say("could not delete " + layout.folder() + ": " + e.getMessage());
        }
    }
}
