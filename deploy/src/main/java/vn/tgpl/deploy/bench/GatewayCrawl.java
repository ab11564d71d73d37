package vn.tgpl.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import vn.tgpl.backing.Folders;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Running;
import vn.tgpl.deploy.identity.Secrets;
import vn.tgpl.deploy.identity.Tokens;
import vn.tgpl.deploy.loading.Api;
import vn.tgpl.deploy.loading.Assignments;
import vn.tgpl.deploy.runner.Layout;
import vn.tgpl.deploy.runner.Progress;
import vn.tgpl.deploy.runner.Stack;

/**
 * {@code ./tgpl bench crawl}: how long writes take while a client reads whole lists as fast as it is let, first within
 * its quota and then beyond it, beside the same writes without, in turns on one throw-away copy. As a peer, as many
 * pages as long as those lists are read from a stub: what that costs no gateway can save.
 */
public final class GatewayCrawl {
    private static final String WRITER = "hanoi-officer";
    private static final String WITHIN = "department-pull";
    /** Has a small quota here and no place in the register: what of it passes is refused by the service. */
    private static final String BEYOND = "partner-hanoi";

    private static final String LIST = "/api/v1/activities?limit=200";
    private static final int WRITERS = 4;
    /** Short and many: where the machine stands still for a moment, the median does not see it. */
    private static final int ROUNDS = 12;

    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration GAP = Duration.ofMillis(100);
    private static final double LIMIT = 1.5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Progress progress = new Progress(System.out);
    private final Layout layout;
    private final Stack stack;
    private final Api api;
    private Running stub;

    public GatewayCrawl() throws IOException {
        layout = Layout.throwAway();
        stack = new Stack(
                layout,
                progress,
                Map.of(
                        "tgpl.quota.clients." + BEYOND + ".capacity",
                        "60",
                        "tgpl.quota.clients." + BEYOND + ".period",
                        "1m"));
        api = stack.api(WRITER);
    }

    /** 0 when the limit holds. */
    public int run() throws IOException, InterruptedException, ExecutionException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        stack.start();
        prepare();
        var list = URI.create(stack.gateway() + LIST);
        var within = new GatewayCrawlers(list);
        var beyond = new GatewayCrawlers(list);
        var peer = new GatewayCrawlers(stub(within.as(token(WITHIN)).length()));
        for (var i = 0; i < 3; i++) write(new Times());
        within.beside(() -> write(new Times()), 0);
        var alone = new ArrayList<Times>();
        var beside = new LinkedHashMap<GatewayCrawlers, List<Times>>();
        for (var crawlers : List.of(within, beyond, peer)) beside.put(crawlers, new ArrayList<>());
        for (var round = 0; round < ROUNDS; round++) {
            write(next(alone));
            within.as(token(WITHIN)).beside(() -> write(next(beside.get(within))), 0);
            beyond.as(token(BEYOND)).beside(() -> write(next(beside.get(beyond))), 0);
            peer.beside(() -> write(next(beside.get(peer))), within.perSecond());
        }
        progress.say("");
        progress.say(String.format(
                Locale.ROOT,
                "%d writers, each again %d ms after its answer, in %d rounds of %d s each way; %d readers of one client",
                WRITERS,
                GAP.toMillis(),
                ROUNDS,
                ROUND.toSeconds(),
                GatewayCrawlers.READERS));
        progress.say("  alone               " + Times.all(alone));
        var holds = beside("within the quota    ", within, beside.get(within), alone);
        holds &= beside("beyond it           ", beyond, beside.get(beyond), alone);
        beside("peer: bare stub     ", peer, beside.get(peer), alone);
        progress.say("  limit " + LIMIT + " for the first two");
        return holds ? 0 : 1;
    }

    private static Times next(List<Times> rounds) {
        rounds.add(new Times());
        return rounds.getLast();
    }

    private boolean beside(String sort, GatewayCrawlers crawlers, List<Times> rounds, List<Times> alone) {
        var ratios = IntStream.range(0, ROUNDS)
                .mapToDouble(
                        round -> rounds.get(round).at(0.99) / alone.get(round).at(0.99))
                .sorted()
                .toArray();
        var ratio = (ratios[(ROUNDS - 1) / 2] + ratios[ROUNDS / 2]) / 2;
        progress.say("  " + sort + Times.all(rounds));
        progress.say(String.format(
                Locale.ROOT,
                "    p99 of a round %.2f times that alone (median; half of them %.2f to %.2f); %.0f answers/s to the readers: %s",
                ratio,
                ratios[ROUNDS / 4],
                ratios[ROUNDS - 1 - ROUNDS / 4],
                crawlers.perSecond(),
                crawlers.answers()));
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

    private String token(String client) throws IOException, InterruptedException {
        var secrets = new Secrets(layout.folder().resolve("data").resolve("secrets"));
        return new Tokens(layout.issuer(), layout.sample().resolveSibling("realm"), secrets).of(client);
    }

    private URI stub(int length) throws IOException, InterruptedException {
        var port = Ports.free(1).getFirst();
        stub = Running.start(
                new GatewayParts.Stub(port, GatewayStub.items(length)),
                layout.folder().resolve("stub.log"));
        stub.awaitReady(Duration.ofSeconds(10));
        return URI.create("http://127.0.0.1:" + port);
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
        if (stub != null) stub.stop();
        stack.close();
        try {
            Folders.delete(layout.folder());
        } catch (IOException e) {
            progress.say("could not delete " + layout.folder() + ": " + e.getMessage());
        }
    }
}
