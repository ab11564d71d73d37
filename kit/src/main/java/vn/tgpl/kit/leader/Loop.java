package vn.tgpl.kit.leader;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Work that one replica does at a time, for as long as the service runs: take the lead, work, and on any failure start
 * over after a pause that grows to two seconds.
 */
public final class Loop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration STANDBY = Duration.ofMillis(500);

    /** Works until {@code goOn} says no or something fails. */
    @FunctionalInterface
    public interface Work {
        void lead(Leadership leadership, BooleanSupplier goOn) throws Exception;
    }

    private final Database database;
    private final String lock;
    private final Work work;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean leading;

    public Loop(Database database, String lock, Work work) {
        this.database = database;
        this.lock = lock;
        this.work = work;
        this.thread = Thread.ofPlatform().name(lock).daemon().unstarted(this::run);
    }

    public Loop start() {
        thread.start();
        return this;
    }

    public boolean leading() {
        return leading;
    }

    private void run() {
        var pause = STANDBY;
        while (!stopped) {
            try (var leadership = Leadership.tryTake(database, lock).orElse(null)) {
                pause = STANDBY;
                if (leadership != null) {
                    leading = true;
                    work.lead(leadership, () -> !stopped);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | Error e) {
                // an Error, too: a thread that dies silently would leave the service deaf or mute
                if (stopped) return;
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                LOG.log(WARNING, "{0} starts over in {1} ms: {2}", lock, pause.toMillis(), reason(e));
            } finally {
                leading = false;
            }
            if (!stopped) sleep(pause);
        }
    }

    /** Never the message of a failed statement: it may quote values. */
    private static String reason(Throwable e) {
        return e instanceof SQLException sql ? "SQLState " + sql.getSQLState() : e.toString();
    }

    private void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Work in hand may end in peace: an interrupt in the midst of it makes the Kafka client wait and complain. */
    @Override
    public void close() {
        stopped = true;
        try {
            if (thread.join(Duration.ofSeconds(2))) return;
            thread.interrupt();
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
