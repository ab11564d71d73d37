package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import vn.tgpl.backing.Ports;
import vn.tgpl.deploy.loading.Assignments;
import vn.tgpl.deploy.loading.LoadSample;

/** {@code ./tgpl up}: starts everything and stays until it is told to stop. */
final class Up {

    private final Options options;
    private final Layout layout;
    private final Progress progress = new Progress(System.out);
    private final Stack stack;
    private volatile boolean ready;

    Up(Options options) {
        this.options = options;
        this.layout = Layout.of(options.portBase());
        this.stack = new Stack(layout, progress, this::writeState);
    }

    int run() throws IOException, InterruptedException {
        var state = State.read(layout.stateFile());
        if (state.isPresent() && state.get().running()) {
            progress.say("TGPL is already running at " + layout.gateway() + " (pid "
                    + state.get().supervisor().pid() + ")");
            return 0;
        }
        if (options.detach()) {
            return new Detached(options, layout).run();
        }
        if (state.isPresent()) {
            Down.stopLeftBehind(state.get(), progress);
        }
        refuseTakenPorts();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        start();
        new CountDownLatch(1).await();
        return 0;
    }

    private void start() throws IOException, InterruptedException {
        progress.say("Starting TGPL on the ports " + layout.base() + " to " + (layout.base() + Layout.PORTS - 1));
        try {
            stack.start();
            loadSample();
        } catch (IOException | IllegalStateException e) {
            throw new Main.Failure("TGPL did not start: " + e.getMessage());
        }
        ready = true;
        writeState();
        addresses();
    }

    private void loadSample() throws IOException, InterruptedException {
        // the marker lies with the data: without them the sample is gone too
        Path marker = layout.data().resolve("sample-loaded");
        if (options.empty() || Files.exists(marker)) {
            return;
        }
        long start = System.nanoTime();
        var loaded = new LoadSample(stack.api(Assignments.ADMINISTRATOR), layout.sample()).load();
        Files.createFile(marker);
        progress.done("sample", loaded.steps() + " steps", Duration.ofNanos(System.nanoTime() - start));
    }

    private void addresses() {
        progress.say("");
        progress.say("TGPL is up: " + layout.gateway());
        progress.say("  API             " + layout.gateway() + "/docs");
        progress.say("  OpenAPI         " + layout.gateway() + "/openapi");
        stack.children().forEach(child -> {
            if (child.part() instanceof Service service && service.port() != layout.gatewayPort()) {
                progress.say(String.format("  %-15s http://localhost:%d", service.name(), service.port()));
            }
        });
        progress.say(String.format("  %-15s %s", "Keycloak", layout.issuer()));
        progress.say(String.format("  %-15s localhost:%d", "PostgreSQL", layout.postgresPort()));
        progress.say(String.format("  %-15s localhost:%d", "Kafka", layout.kafkaPort()));
        progress.say("  data and logs   " + layout.folder());
        progress.say("./tgpl token lists the sample users, ./tgpl token hanoi-officer prints a token.");
        progress.say("Ctrl-C or ./tgpl down stops it; the data stays.");
    }

    private void refuseTakenPorts() {
        var taken = layout.ports().filter(port -> !Ports.isFree(port)).boxed().toList();
        if (!taken.isEmpty()) {
            throw new Main.Failure("in use by another program: port " + taken + ". Try ./tgpl up --port-base "
                    + (layout.base() + 100));
        }
    }

    private synchronized void writeState() {
        var processes = stack.children().stream()
                .filter(child -> child.process() != null)
                .map(child -> State.Known.of(
                        child.part().name(), child.process(), child.part().port(), child.restarts()))
                .toList();
        var supervisor = State.Known.of("supervisor", ProcessHandle.current(), 0, 0);
        try {
            new State(layout.base(), ready, supervisor, processes).write(layout.stateFile());
        } catch (IOException e) {
            progress.say("could not write " + layout.stateFile() + ": " + e.getMessage());
        }
    }

    private void end() {
        progress.say("Stopping");
        stack.close();
        try {
            Files.deleteIfExists(layout.stateFile());
        } catch (IOException e) {
            progress.say("could not delete " + layout.stateFile() + ": " + e.getMessage());
        }
        progress.say("Stopped");
    }
}
