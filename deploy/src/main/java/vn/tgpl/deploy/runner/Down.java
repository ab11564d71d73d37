package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./tgpl down}: ends a running copy by its own record, never by a name. */
final class Down {

    private final Layout layout;
    private final Progress progress = new Progress(System.out);

    Down(Options options) {
        this.layout = Layout.of(options.portBase());
    }

    int run() throws IOException, InterruptedException {
        var state = State.read(layout.stateFile()).orElse(null);
        if (state == null) {
            progress.say("TGPL is not running on the ports from " + layout.base());
            return 0;
        }
        var supervisor = state.supervisor().alive();
        if (supervisor.isPresent()) {
            supervisor.get().destroy();
            if (!ended(supervisor.get(), 60)) {
                throw new Main.Failure("the supervisor (pid " + supervisor.get().pid() + ") has not ended within 60 s");
            }
            progress.say("Stopped");
        }
        stopLeftBehind(state, progress);
        Files.deleteIfExists(layout.stateFile());
        return 0;
    }

    /** Those whose supervisor was killed. */
    static void stopLeftBehind(State state, Progress progress) throws InterruptedException {
        for (var known : state.leftBehind()) {
            var process = known.alive().orElseThrow();
            progress.say("  " + known.name() + " (pid " + known.pid() + ") was left running, stopping it");
            process.destroy();
            if (!ended(process, 10)) {
                process.destroyForcibly();
                ended(process, 5);
            }
        }
    }

    private static boolean ended(ProcessHandle process, int seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
