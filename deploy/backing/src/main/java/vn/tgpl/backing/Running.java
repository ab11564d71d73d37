package vn.tgpl.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A started {@link Part}. */
public final class Running {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Part part;
    private final Process process;
    private final Path log;

    private Running(Part part, Process process, Path log) {
        this.part = part;
        this.process = process;
        this.log = log;
    }

    public static Running start(Part part, Path log) throws IOException {
        part.prepare();
        return launch(part, log);
    }

    /** For a part that is prepared. */
    public static Running launch(Part part, Path log) throws IOException {
        return launch(part, log, Map.of());
    }

    /** @param environment added to the part's own */
    public static Running launch(Part part, Path log, Map<String, String> environment) throws IOException {
        Files.createDirectories(log.getParent());
        var command = part.command();
        command.environment().putAll(environment);
        var process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        return new Running(part, process, log);
    }

    public Part part() {
        return part;
    }

    public Process process() {
        return process;
    }

    public Path log() {
        return log;
    }

    /** Waits until the part answers. */
    public void awaitReady(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!part.ready()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        part.name() + " ended with " + process.exitValue() + " while starting, see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        part.name() + " did not answer within " + atMost.toSeconds() + " s, see " + log);
            }
        }
    }

    /** Ends the process, by force when it does not end by itself. */
    public void stop() {
        stop(part, process.toHandle());
    }

    /** The same for a process known by its handle only. */
    public static void stop(Part part, ProcessHandle process) {
        part.askToStop(process);
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
