package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.tgpl.backing.Part;
import vn.tgpl.backing.Running;

/** A part that is started again whenever it ends unasked. */
final class Child {

    private static final Duration ENOUGH = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration HEALTHY_LIFE = Duration.ofSeconds(30);

    private final Part part;
    private final Path log;
    private final Progress progress;
    private final Runnable changed;
    private final Map<String, String> environment;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Running running;
    private int restarts;

    Child(Part part, Path log, Progress progress, Runnable changed, Map<String, String> environment) {
        this.part = part;
        this.log = log;
        this.progress = progress;
        this.changed = changed;
        this.environment = environment;
    }

    Part part() {
        return part;
    }

    synchronized ProcessHandle process() {
        return running == null ? null : running.process().toHandle();
    }

    synchronized int restarts() {
        return restarts;
    }

    void start() throws IOException {
        launch();
    }

    void awaitReady() throws InterruptedException {
        var launched = current();
        if (launched == null) {
            throw new IllegalStateException("stopped while starting");
        }
        launched.awaitReady(ENOUGH);
    }

    /** From now on its end is noticed. */
    void keepAlive() {
        Thread.ofVirtual().name("keep " + part.name()).start(this::keep);
    }

    void stop() {
        stopping.countDown();
        var last = current();
        if (last != null) {
            last.stop();
        }
    }

    private void keep() {
        var pause = FIRST_PAUSE;
        while (true) {
            long start = System.nanoTime();
            int code = current().process().onExit().join().exitValue();
            var lived = Duration.ofNanos(System.nanoTime() - start);
            pause = lived.compareTo(HEALTHY_LIFE) > 0 ? FIRST_PAUSE : pause;
            try {
                // Ctrl-C may reach a child a moment before the order to stop
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                progress.say("  " + part.name() + " ended with " + code + ", starting it again");
                launch();
                restarted();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | IllegalStateException e) {
                progress.say("  " + part.name() + ": " + e.getMessage());
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void restarted() throws InterruptedException {
        synchronized (this) {
            restarts++;
        }
        changed.run();
        long start = System.nanoTime();
        awaitReady();
        progress.done(part.name(), "back", Duration.ofNanos(System.nanoTime() - start));
    }

    private synchronized Running current() {
        return running;
    }

    /** Not between the order to stop and the end: a process started then would be left behind. */
    private void launch() throws IOException {
        part.prepare();
        synchronized (this) {
            if (stopping.getCount() == 0) {
                return;
            }
            running = Running.launch(part, log, environment);
        }
        changed.run();
    }
}
