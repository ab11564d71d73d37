package vn.tgpl.deploy.runner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tgpl.backing.Folders;
import vn.tgpl.deploy.expected.Expected;
import vn.tgpl.deploy.expected.ExpectedLine;
import vn.tgpl.deploy.loading.Api;
import vn.tgpl.deploy.loading.LoadSample;

/** {@code ./tgpl demo}: the main job on a throw-away copy, every printed figure checked against the sample itself. */
final class Demo implements AutoCloseable {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final Progress progress = new Progress(System.out);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final Comparison comparison = new Comparison(System.out);
    private final Layout layout;
    private final Stack stack;
    private final Api api;
    private boolean closed;

    Demo() throws IOException {
        this(Map.of());
    }

    /** @param environment of every process, beside what each has of its own */
    Demo(Map<String, String> environment) throws IOException {
        this.layout = Layout.throwAway();
        this.stack = new Stack(layout, progress, environment);
        this.api = stack.api("cuc-officer");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    Stack stack() {
        return stack;
    }

    Layout layout() {
        return layout;
    }

    int run() throws IOException, InterruptedException {
        progress.say("TGPL demo on the ports " + layout.base() + " to " + (layout.base() + Layout.PORTS - 1));
        try {
            stack.start();
            compare(load());
        } catch (IOException | IllegalStateException e) {
            throw new Main.Failure("the demo failed: " + e.getMessage());
        }
        comparison.summary();
        progress.say("in " + progress.sinceStart().toSeconds() + " s");
        return comparison.allEqual() ? 0 : 1;
    }

    private LoadSample.Loaded load() throws IOException, InterruptedException {
        long start = System.nanoTime();
        var loaded = new LoadSample(api, layout.sample()).load();
        progress.done("sample", loaded.steps() + " steps", Duration.ofNanos(System.nanoTime() - start));
        start = System.nanoTime();
        new Ledger(api).awaitAll(loaded.tokens());
        progress.done("ledger", "contains every write", Duration.ofNanos(System.nanoTime() - start));
        return loaded;
    }

    private void compare(LoadSample.Loaded loaded) throws IOException, InterruptedException {
        var expected = Expected.of(layout.sample());
        var lines = expected.lines(today);
        for (var file : lines.stream().map(line -> line.planFile()).distinct().toList()) {
            plan(api, file, loaded, lines);
        }
        // the same to the officer of the province
        plan(api.as("hanoi-officer"), "hanoi-284-kh-ubnd.json", loaded, lines);
        for (var programme : programmes()) {
            comparison.programme(
                    report(
                            api,
                            "/reports/programmes/" + programme + "?from=" + FIRST_DAY + "&to=" + today + "&asOf="
                                    + today),
                    expected.programme(programme, FIRST_DAY, today));
        }
    }

    private void plan(Api reader, String file, LoadSample.Loaded loaded, List<ExpectedLine> lines)
            throws IOException, InterruptedException {
        comparison.plan(
                report(reader, "/reports/plans/" + loaded.plans().get(file) + "?asOf=" + today),
                lines.stream().filter(line -> line.planFile().equals(file)).toList());
    }

    private Iterable<String> programmes() throws IOException, InterruptedException {
        var codes = new ArrayList<String>();
        report(api, "/programmes?limit=200")
                .path("items")
                .forEach(p -> codes.add(p.path("code").asText()));
        return codes.stream().sorted().toList();
    }

    private static JsonNode report(Api reader, String path) throws IOException, InterruptedException {
        var answer = reader.get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** What went wrong is in the logs, so then they stay. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        stack.close();
        if (!comparison.allEqual()) {
            System.out.println("data and logs are kept in " + layout.folder());
            return;
        }
        try {
            Folders.delete(layout.folder());
        } catch (IOException e) {
            System.err.println("could not delete " + layout.folder() + ": " + e.getMessage());
        }
    }
}
