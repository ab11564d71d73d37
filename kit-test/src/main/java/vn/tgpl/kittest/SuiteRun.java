package vn.tgpl.kittest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.tgpl.backing.Project;

/** One run of the suite: the Maven or IDE process that started it, and the backing services all its test JVMs share. */
final class SuiteRun {

    private static final Duration ENOUGH = Duration.ofMinutes(3);

    private final ProcessHandle process;
    private final String kind;
    private final Path folder;

    private SuiteRun(ProcessHandle process, String kind) {
        this.process = process;
        this.kind = kind;
        // the start tells two processes apart that got the same pid
        var started = process.info().startInstant().map(i -> i.getEpochSecond()).orElse(0L);
        this.folder = runs().resolve(process.pid() + "-" + started + "-" + kind);
    }

    static SuiteRun current() {
        var property = System.getProperty("tgpl.backing", System.getenv("TGPL_BACKING"));
        return new SuiteRun(outermostJava(), "containers".equals(property) ? "containers" : "embedded");
    }

    /** The services of this run, started when this is the first to ask. */
    Backing backing() throws IOException, InterruptedException {
        Files.createDirectories(runs());
        try (var channel =
                        FileChannel.open(runs().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!BackingServices.aliveIn(folder)) {
                start();
            }
            return Backing.readFrom(folder.resolve(BackingServices.CONNECTION_FILE));
        }
    }

    private void start() throws IOException, InterruptedException {
        Leftovers.clear(runs());
        Files.createDirectories(folder);
        var arguments = folder.resolve("arguments");
        Files.writeString(arguments, "-cp \"" + System.getProperty("java.class.path") + "\"\n");
        var log = runs().resolve(kind + ".log");
        var services = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dtgpl.root=" + Project.root(),
                        "@" + arguments,
                        BackingServices.class.getName(),
                        folder.toString(),
                        Long.toString(process.pid()),
                        kind)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        services.getOutputStream().close();
        long deadline = System.nanoTime() + ENOUGH.toNanos();
        while (!BackingServices.aliveIn(folder)) {
            if (services.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                services.destroy();
                throw new IllegalStateException("the backing services did not start:\n" + Files.readString(log));
            }
        }
    }

    private static ProcessHandle outermostJava() {
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        p -> p.flatMap(ProcessHandle::parent))
                .map(Optional::get)
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .reduce((inner, outer) -> outer)
                .orElseGet(ProcessHandle::current);
    }

    private static Path runs() {
        return Project.scratch().resolve("test-backing");
    }
}
