package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./tgpl up --detach}: another process stays, this one returns when that is ready. */
final class Detached {

    private final Options options;
    private final Layout layout;
    private int shown;

    Detached(Options options, Layout layout) {
        this.options = options;
        this.layout = layout;
    }

    int run() throws IOException, InterruptedException {
        var log = layout.log("supervisor");
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        while (!ready()) {
            show(log);
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                show(log);
                return process.exitValue();
            }
        }
        show(log);
        return 0;
    }

    private boolean ready() throws IOException {
        return State.read(layout.stateFile())
                .filter(State::running)
                .filter(State::ready)
                .isPresent();
    }

    private void show(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        lines.subList(shown, lines.size()).forEach(System.out::println);
        shown = lines.size();
    }

    /** A session of its own where the system has them, so that closing the terminal does not end it. */
    private List<String> command() {
        boolean sessions = Files.isExecutable(Path.of("/usr/bin/setsid"));
        var command = new ArrayList<>(List.of(
                sessions ? "setsid" : "nohup",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dtgpl.root=" + layout.root(),
                Main.class.getName(),
                "up",
                "--port-base",
                Integer.toString(layout.base())));
        if (options.empty()) {
            command.add("--empty");
        }
        return command;
    }
}
