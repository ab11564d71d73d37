package vn.tgpl.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.tgpl.backing.Folders;
import vn.tgpl.deploy.loading.Api;
import vn.tgpl.deploy.loading.Assignments;
import vn.tgpl.deploy.runner.Layout;
import vn.tgpl.deploy.runner.Progress;
import vn.tgpl.deploy.runner.Stack;

/** {@code ./tgpl bench}: how fast it is on this machine, each figure beside its limit or peer of the same run. */
public final class Bench {
    private static final int VISIBLE_WRITES = 300;
    private static final int CLIENTS = 8;
    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final double VISIBLE_LIMIT_MS = 1000;
    private static final String EXPLAIN =
            "/reports/explain?indicator=COMM_EVENTS&unit=01&from=2024-06-03&to=2024-06-03&limit=1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Progress progress = new Progress(System.out);
    private final Layout layout;
    private final Api api;
    private final Stack stack;
    private Peers peers;

    public Bench() throws IOException {
        layout = Layout.throwAway();
        // its few clients stand for many
        stack = new Stack(layout, progress, Map.of("TGPL_QUOTA_CLIENT_CAPACITY", "100000000"));
        api = stack.api("hanoi-officer");
    }

    /** 0 when the figures hold what is promised of them. */
    public int run() throws IOException, InterruptedException, SQLException, ExecutionException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        stack.start();
        peers = new Peers(stack.database("tgpl_activity").owner(), stack.bootstrapServers());
        peers.prepare();
        organisation();
        warmUp();
        var holds = visibility();
        throughput();
        rebuild();
        return holds ? 0 : 1;
    }

    private void end() {
        stack.close();
        try {
            Folders.delete(layout.folder());
        } catch (IOException e) {
            progress.say("could not delete " + layout.folder() + ": " + e.getMessage());
        }
    }

    private void organisation() throws IOException, InterruptedException {
        var body = JSON.createObjectNode()
                .put("code", "BENCH")
                .put("nameVi", "Trung tâm trợ giúp pháp lý thử tải")
                .put("type", "STATE_CENTRE")
                .put("unit", "01")
                .put("validFrom", "2018-01-01");
        var assignments = new Assignments(api, layout.sample());
        assignments.awaitEffect("admin");
        assignments.make(List.of("hanoi-officer"));
        assignments.awaitEffect("hanoi-officer");
        var created = api.as("admin").post("/organisations", body, key(), Map.of());
        if (created.status() != 201) throw new IOException("organisation refused: " + created.body());
        // a write that carries this token waits until the organisation is known there
        hold(plan(created.token()));
    }

    private void warmUp() throws IOException, InterruptedException {
        for (var i = 0; i < 200; i++) hold(plan(null));
        facts();
    }

    /** One write at a time on an idle system, at moments that no polling interval knows. */
    private boolean visibility() throws IOException, InterruptedException, SQLException, ExecutionException {
        var acknowledged = new Times();
        var visible = new Times();
        var expected = settled();
        for (var i = 0; i < VISIBLE_WRITES; i++) {
            var planned = plan(null);
            Thread.sleep(ThreadLocalRandom.current().nextInt(20, 250));
            var start = System.nanoTime();
            hold(planned);
            var answered = System.nanoTime();
            expected++;
            while (facts() < expected) Thread.onSpinWait();
            acknowledged.add(answered - start);
            visible.add(System.nanoTime() - answered);
        }
        var commits = peers.commits(VISIBLE_WRITES);
        var roundTrips = peers.roundTrips(VISIBLE_WRITES);
        var floor = commits.at(0.5) + roundTrips.at(0.5);
        progress.say("");
        progress.say("One write on an idle system, " + visible.count() + " times");
        progress.say("  answer to a write           " + acknowledged);
        progress.say("  then visible in its figure  " + visible);
        progress.say("  peer: bare commit           " + commits);
        progress.say("  peer: broker round trip     " + roundTrips);
        progress.say(String.format(
                Locale.ROOT,
                "  p99 %.0f ms, limit %.0f ms; p50 is %.1f times a bare commit and broker round trip",
                visible.at(0.99),
                VISIBLE_LIMIT_MS,
                (acknowledged.at(0.5) + visible.at(0.5)) / floor));
        return visible.at(0.99) <= VISIBLE_LIMIT_MS;
    }

    private void throughput() throws IOException, InterruptedException, SQLException, ExecutionException {
        var writes = together(() -> plan(null));
        settled();
        var connections = ThreadLocal.<Connection>withInitial(() -> {
            try {
                return peers.connect();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        var bare = together(() -> {
            Peers.write(connections.get());
            return null;
        });
        progress.say("");
        progress.say(String.format(
                Locale.ROOT,
                "%d clients writing through the gateway: %.0f writes/s; bare SQL: %.0f transactions/s; ratio %.2f",
                CLIENTS,
                writes,
                bare,
                writes / bare));
    }

    /** Throws the reporting database away and reads everything again. */
    private void rebuild() throws IOException, InterruptedException, SQLException {
        var reporting = stack.database("tgpl_reporting").owner();
        try (var connection = DriverManager.getConnection(reporting.url(), reporting.username(), reporting.password());
                var statement = connection.createStatement()) {
            // the policies bind the owner, too
            statement.execute("SET tgpl.nation = 'true'");
            var events = count(statement, "SELECT sum(next_offset) FROM inbox_offset");
            var postings = count(statement, "SELECT count(*) FROM posting");
            var start = System.nanoTime();
            statement.execute(
                    "BEGIN; TRUNCATE posting, standing, balance, fact, reference, target_line, carried, unclassified,"
                            + " inbox_offset, inbox_seen; UPDATE ledger SET position = 0, generation = generation + 1; COMMIT");
            while (count(statement, "SELECT coalesce(sum(next_offset), 0) FROM inbox_offset") < events)
                Thread.sleep(20);
            var rebuilt = (System.nanoTime() - start) / 1e9;
            var same = count(statement, "SELECT count(*) FROM posting") == postings;
            start = System.nanoTime();
            statement.execute("CREATE TABLE bench_fact (LIKE fact INCLUDING ALL)");
            statement.execute("CREATE TABLE bench_posting (LIKE posting INCLUDING ALL)");
            statement.execute("INSERT INTO bench_fact SELECT * FROM fact");
            statement.execute("INSERT INTO bench_posting SELECT * FROM posting");
            var copied = (System.nanoTime() - start) / 1e9;
            progress.say(String.format(
                    Locale.ROOT,
                    "Rebuild of %d events and %d postings (%s): %.1f s, %.0f events/s; copying the two tables: %.1f s;"
                            + " ratio %.1f",
                    events,
                    postings,
                    same ? "equal" : "DIFFERENT",
                    rebuilt,
                    events / rebuilt,
                    copied,
                    rebuilt / copied));
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private double together(Callable<?> work) throws InterruptedException, ExecutionException {
        var done = new AtomicInteger();
        var end = System.nanoTime() + LOAD.toNanos();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> (Callable<Void>) () -> {
                        while (System.nanoTime() < end) {
                            work.call();
                            done.incrementAndGet();
                        }
                        return null;
                    })
                    .toList();
            for (var client : threads.invokeAll(clients)) client.get();
        }
        return done.get() / (LOAD.toNanos() / 1e9);
    }

    private Api.Answer plan(String token) throws IOException, InterruptedException {
        var body = activity().put("plannedOn", "2024-06-03");
        var headers = token == null ? Map.<String, String>of() : Map.of("Consistency-Token", token);
        var planned = api.post("/activities", body, key(), headers);
        if (planned.status() != 201) throw new IOException("plan refused: " + planned.body());
        return planned;
    }

    private void hold(Api.Answer planned) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("heldOn", "2024-06-03");
        body.putObject("attendance").put("total", 40).put("female", 22);
        var held = api.post("/activities/" + planned.id() + "/hold", body, key(), Map.of("If-Match", planned.etag()));
        if (held.status() != 200) throw new IOException("hold refused: " + held.body());
    }

    private static ObjectNode activity() {
        var body = JSON.createObjectNode()
                .put("kind", "COMM_EVENT")
                .put("title", "Truyền thông về trợ giúp pháp lý")
                .put("unit", "01")
                .put("mode", "ON_SITE")
                .put("organisation", "BENCH");
        body.putArray("programmes").add("POVERTY_2021");
        body.putArray("audiences").add("POOR");
        body.putArray("languages").add("vie");
        return body;
    }

    private int facts() throws IOException, InterruptedException {
        return api.get(EXPLAIN).body().path("facts").asInt();
    }

    /** Waits until nothing is on its way any more. */
    private int settled() throws IOException, InterruptedException {
        var last = plan(null).token();
        while (true) {
            var answer = api.get(EXPLAIN, Map.of("Consistency-Token", last));
            if (answer.status() == 200) return answer.body().path("facts").asInt();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
