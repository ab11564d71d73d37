package vn.tgpl.gateway.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.concurrent.FastThreadLocal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The access log's way to the standard output. Each event loop fills a page of its own; one thread writes full pages at
 * once and the others five times a second. When nobody takes them lines are dropped and counted.
 */
@Singleton
class LineWriter {
    private static final int MOST_PAGES = 256;
    private static final long EVERY_MS = 200;

    private final boolean wanted;
    private final Counter dropped;
    private final List<LinePage> pages = new CopyOnWriteArrayList<>();
    private final FastThreadLocal<LinePage> page = new FastThreadLocal<>() {
        @Override
        protected LinePage initialValue() {
            var fresh = new LinePage();
            pages.add(fresh);
            return fresh;
        }
    };
    private final Semaphore room = new Semaphore(MOST_PAGES);
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var writer = new Thread(work, "access-log");
        writer.setDaemon(true);
        return writer;
    });

    LineWriter(Settings settings, MeterRegistry meters) {
        wanted = settings.accessLog();
        dropped = meters.counter("gateway.access.dropped");
        if (wanted) thread.scheduleWithFixedDelay(this::writeAll, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** On an event loop. */
    void add(String text) {
        if (!wanted) return;
        var full = page.get().add(System.currentTimeMillis(), text);
        if (full == null) return;
        if (room.tryAcquire()) {
            thread.execute(() -> {
                room.release();
                write(full);
            });
        } else {
            dropped.increment(LinePage.lines(full));
        }
    }

    private void writeAll() {
        for (var each : pages) write(each.take());
    }

    private void write(byte[] text) {
        if (text.length == 0) return;
        try {
            out.write(text);
        } catch (IOException nobodyThere) {
            dropped.increment(LinePage.lines(text));
        }
    }

    @PreDestroy
    void close() {
        thread.shutdown();
        writeAll();
    }
}
