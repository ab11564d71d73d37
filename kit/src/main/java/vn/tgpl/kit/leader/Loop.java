package vn.tgpl.kit.leader;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import io.quarkus.runtime.Quarkus;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import vn.tgpl.kit.topic.KafkaTopics.UnfitTopic;

/**
 * Work that one replica does at a time, for as long as the service runs: take the lead, work, and on any failure start
 * over after a pause that grows to two seconds. A topic that would lose history ends the service.
 */
public final class Loop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration STANDBY = Duration.ofMillis(500);
    /** Work that went on for so long had begun well: what ended it is new. */
    private static final Duration HEALTHY = Duration.ofSeconds(10);

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

    private void run() {
        var pause = STANDBY;
        while (!stopped) {
            var start = System.nanoTime();
            try (var leadership = Leadership.connect(database, lock)) {
                while (!stopped && !leadership.tryTake()) Thread.sleep(STANDBY);
                if (!stopped) work.lead(leadership, () -> !stopped);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (UnfitTopic e) {
                LOG.log(ERROR, "{0} ends the service: {1}", lock, e.getMessage());
                Quarkus.asyncExit(1);
                return;
            } catch (Exception | Error e) {
                // an Error, too: a thread that dies silently would leave the service deaf or mute
                if (stopped) return;
                var worked = Duration.ofNanos(System.nanoTime() - start);
                pause = worked.compareTo(HEALTHY) > 0 ? STANDBY : longer(pause);
                LOG.log(WARNING, lock + " starts over in " + pause.toMillis() + " ms", withoutMessage(e));
            }
            if (!stopped) sleep(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** The message of a failed statement may quote values; its state, and where it happened, may not. */
    private static Throwable withoutMessage(Throwable e) {
        if (!(e instanceof SQLException sql)) return e;
        var told = new IllegalStateException("SQLState " + sql.getSQLState());
        told.setStackTrace(e.getStackTrace());
        return told;
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
