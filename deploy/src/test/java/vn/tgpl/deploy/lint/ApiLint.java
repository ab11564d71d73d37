package vn.tgpl.deploy.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tgpl.backing.Project;

/** Spectral's rules for OpenAPI and Redocly's recommended ones, in the versions of {@code deploy/lint}: no errors. */
public final class ApiLint {
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", ".npmrc", ".spectral.yaml", "redocly.yaml");
    private static final long ENOUGH_MINUTES = 5;

    private ApiLint() {}

    /** Fails with what the linters found wrong in these documents; warnings are shown, not failed on. */
    public static void check(Path... documents) throws IOException, InterruptedException {
        var folder = installed();
        var files = Arrays.stream(documents)
                .map(file -> file.toAbsolutePath().toString())
                .toList();
        var linters = List.of(
                with(
                        files,
                        "node_modules/.bin/spectral",
                        "lint",
                        "--ruleset",
                        ".spectral.yaml",
                        "--fail-severity=error"),
                with(files, "node_modules/.bin/redocly", "lint", "--config", "redocly.yaml", "--format", "stylish"));
        // each takes a processor for seconds
        var runs = new ArrayList<Run>();
        for (var linter : linters) runs.add(Run.of(folder, linter));
        for (var run : runs) run.end();
    }

    /** Once per version, where no source is; without scripts, and by the lock file alone. */
    private static Path installed() throws IOException, InterruptedException {
        var sources = Project.root().resolve("deploy/lint");
        var folder = Project.root().resolve("deploy/target/lint");
        var done = folder.resolve("installed");
        var lock = Files.readString(sources.resolve("package-lock.json"));
        Files.createDirectories(folder);
        run(folder, List.of("node", "--version"));
        for (var file : FILES) Files.write(folder.resolve(file), Files.readAllBytes(sources.resolve(file)));
        if (Files.exists(done) && Files.readString(done).equals(lock)) return folder;
        run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        Files.writeString(done, lock);
        return folder;
    }

    private static List<String> with(List<String> files, String... command) {
        var whole = new ArrayList<>(List.of(command));
        whole.addAll(files);
        return whole;
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Run.of(folder, command).end();
    }

    private record Run(String command, Process process, Path log) {
        static Run of(Path folder, List<String> command) throws IOException {
            var log = Files.createTempFile(folder, "output", ".txt");
            return new Run(command.getFirst(), start(folder, command, log), log);
        }

        /** Fails unless it ended well. */
        void end() throws IOException, InterruptedException {
            try {
                if (!process.waitFor(ENOUGH_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    fail(command + " did not end:\n" + Files.readString(log, UTF_8));
                }
                assertEquals(0, process.exitValue(), () -> read(log));
            } finally {
                Files.deleteIfExists(log);
            }
        }
    }

    private static Process start(Path folder, List<String> command, Path log) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // neither tells anyone that it runs, nor asks for a newer version of itself
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        try {
            return builder.start();
        } catch (IOException missing) {
            return fail("The API documents are linted by tools from npm: install Node.js 20.19 or newer with npm"
                    + " (Debian: nodejs npm) and see that both are on the PATH. " + missing.getMessage());
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
