package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * A gateway that runs for days is compiled, a fresh one shares the processors with its compiler: calls until that rests.
 */
final class GatewayWarmUp {
    private static final double SECONDS = 5;
    private static final int ROUNDS = 60;
    /** Of the time that passes; two rounds one after the other. */
    private static final double AT_REST = 0.01;

    private final long pid;

    GatewayWarmUp(long pid) {
        this.pid = pid;
    }

    /** What came of it, in words. */
    String run(GatewayLoad load) throws IOException, InterruptedException, ExecutionException {
        var resting = 0;
        for (var round = 1; round <= ROUNDS; round++) {
            var before = compiling();
            load.asFastAsPossible(SECONDS);
            resting = compiling() - before < AT_REST * SECONDS ? resting + 1 : 0;
            if (resting == 2)
                return String.format(Locale.ROOT, "The gateway's compiler rests after %.0f s", round * SECONDS);
        }
        return "The gateway's compiler does not rest: what follows is measured beside it";
    }

    /** Seconds that the JVM has spent so far, as its {@code jstat} says. */
    private double compiling() throws IOException, InterruptedException {
        var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
        var asked = new ProcessBuilder(jstat, "-compiler", Long.toString(pid)).start();
        String[] lines;
        try (var out = asked.inputReader()) {
            lines = out.lines().toArray(String[]::new);
        }
        if (asked.waitFor() != 0 || lines.length < 2) throw new IOException("jstat does not know the gateway");
        // Compiled Failed Invalid Time FailedType FailedMethod
        return Double.parseDouble(lines[1].strip().split("\\s+")[3]);
    }
}
