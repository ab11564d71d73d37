package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tgpl.deploy.loading.Api;

/** Waits until the figures contain what was written. */
public final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_A_TIME = 4;
    /** Who may read all of it, several so that nobody's quota is used up. */
    private static final List<String> READERS = List.of("cuc-officer", "auditor", "admin");

    private final Api api;
    private final AtomicInteger asked = new AtomicInteger();

    public Ledger(Api api) {
        this.api = api;
    }

    /** @param tokens of the last write to each thing */
    public void awaitAll(Collection<String> tokens) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            var waits = tokens.stream()
                    .map(token -> (Callable<Void>) () -> await(token, deadline))
                    .toList();
            for (var wait : threads.invokeAll(waits)) {
                wait.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    /** 202 says plainly that it is not there yet. */
    private Void await(String token, long deadline) throws IOException, InterruptedException {
        var reader = api.as(READERS.get(asked.getAndIncrement() % READERS.size()));
        while (true) {
            var answer = reader.get("/reports/target-vs-actual?limit=1", Map.of("Consistency-Token", token));
            if (answer.status() == 200) {
                return null;
            }
            if (answer.status() != 202) {
                throw new IOException("the reports answered " + answer.status() + " " + answer.body());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("a write is not in the figures after " + PATIENCE.toSeconds() + " s");
            }
        }
    }
}
