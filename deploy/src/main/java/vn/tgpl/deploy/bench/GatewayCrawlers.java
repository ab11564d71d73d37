package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Readers of one client: each asks again as soon as it is answered, or together they ask so many times a second. */
final class GatewayCrawlers {
    static final int READERS = 8;

    interface Work {
        void run() throws InterruptedException, ExecutionException;
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    private final URI address;
    private volatile String token = "";
    private volatile boolean on;
    private double seconds;

    GatewayCrawlers(URI address) {
        this.address = address;
    }

    /** Tokens end sooner than the measurement. */
    GatewayCrawlers as(String token) {
        this.token = token;
        return this;
    }

    /** @param perSecond of all readers together; 0: as fast as they are let */
    void beside(Work work, double perSecond) throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        on = true;
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var readers = new ArrayList<Future<Void>>();
            for (var i = 0; i < READERS; i++) readers.add(threads.submit(() -> read(perSecond)));
            try {
                work.run();
            } finally {
                on = false;
            }
            for (var reader : readers) reader.get();
        }
        seconds += (System.nanoTime() - begin) / 1e9;
    }

    private Void read(double perSecond) throws IOException, InterruptedException {
        var gap = perSecond > 0 ? (long) (READERS * 1e9 / perSecond) : 0;
        var due = System.nanoTime();
        while (on) {
            answers.merge(one(), 1, Integer::sum);
            due += gap;
            // Who is behind does not catch up in a burst.
            if (gap == 0 || due < System.nanoTime()) due = System.nanoTime();
            while (on && System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
        }
        return null;
    }

    int one() throws IOException, InterruptedException {
        return http.send(request(), BodyHandlers.discarding()).statusCode();
    }

    int length() throws IOException, InterruptedException {
        return http.send(request(), BodyHandlers.ofByteArray()).body().length;
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
    }

    double perSecond() {
        return answers.values().stream().mapToInt(Integer::intValue).sum() / seconds;
    }

    Map<Integer, Integer> answers() {
        return answers;
    }
}
