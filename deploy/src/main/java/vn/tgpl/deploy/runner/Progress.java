package vn.tgpl.deploy.runner;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the user sees happen, one line a step, with the seconds it took. */
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A finished step. */
    public void done(String step, String detail, Duration took) {
        out.printf(Locale.ROOT, "  %-20s %-28s %5.1f s%n", step, detail, took.toMillis() / 1000.0);
    }

    /** Something worth a line between the steps. */
    public void say(String line) {
        out.println(line);
    }

    public Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
