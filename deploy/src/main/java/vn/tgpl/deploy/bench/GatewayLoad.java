package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Reads over kept connections, one thread each; bare sockets, so that measuring costs little. */
final class GatewayLoad {
    static final int CONNECTIONS = 16;

    /** Durations in ns, sorted, and how long it took to collect them. */
    record Outcome(long[] times, double seconds) {
        double perSecond() {
            return times.length / seconds;
        }

        /** In ms. */
        double at(double share) {
            return times[Math.max(0, (int) Math.ceil(share * times.length) - 1)] / 1e6;
        }
    }

    private final int port;
    private final List<byte[]> requests;

    GatewayLoad(int port, String path, List<String> tokens) {
        this.port = port;
        this.requests = tokens.stream()
                .map(token -> ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                                + "Authorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** As many as can be. */
    Outcome asFastAsPossible(double seconds) throws InterruptedException, ExecutionException {
        return together(seconds, 0);
    }

    Outcome paced(double seconds, double perSecond) throws InterruptedException, ExecutionException {
        return together(seconds, CONNECTIONS * 1e9 / perSecond);
    }

    private Outcome together(double seconds, double gap) throws InterruptedException, ExecutionException {
        var begin = System.nanoTime();
        var end = begin + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var calls = IntStream.range(0, CONNECTIONS)
                    .mapToObj(i -> threads.submit(() -> one(requests.get(i % requests.size()), end, gap)))
                    .toList();
            var all = new long[0];
            for (var call : calls) {
                var times = call.get();
                var from = all.length;
                all = Arrays.copyOf(all, from + times.length);
                System.arraycopy(times, 0, all, from, times.length);
            }
            Arrays.sort(all);
            return new Outcome(all, (System.nanoTime() - begin) / 1e9);
        }
    }

    private long[] one(byte[] request, long end, double gap) throws IOException {
        var times = new long[1024];
        var count = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            var reader = new GatewayAnswer(socket.getInputStream());
            var due = System.nanoTime()
                    + (long) (gap * ThreadLocalRandom.current().nextDouble());
            while (true) {
                var start = System.nanoTime();
                if (gap > 0) {
                    // A call that is late because the one before took so long has waited since it was due.
                    if (start > due) start = due;
                    else start = sleepUntil(due);
                    due += (long) (gap * (0.5 + ThreadLocalRandom.current().nextDouble()));
                }
                if (start >= end) return Arrays.copyOf(times, count);
                socket.getOutputStream().write(request);
                var status = reader.status();
                if (status != 200) throw new IOException("status " + status);
                if (count == times.length) times = Arrays.copyOf(times, 2 * count);
                times[count++] = System.nanoTime() - start;
            }
        }
    }

    private static long sleepUntil(long due) {
        long now;
        while ((now = System.nanoTime()) < due) LockSupport.parkNanos(due - now);
        return now;
    }
}
