package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Reads over kept connections, one thread each; bare sockets, so that measuring costs little. */
final class GatewayLoad implements AutoCloseable {
    static final int CONNECTIONS = 16;

    /** Durations in ns, sorted, and how long it took to collect them. */
    record Outcome(long[] times, double seconds) {
        static Outcome all(List<Outcome> parts) {
            var times = parts.stream().flatMapToLong(part -> LongStream.of(part.times));
            return new Outcome(
                    times.sorted().toArray(),
                    parts.stream().mapToDouble(Outcome::seconds).sum());
        }

        double perSecond() {
            return times.length / seconds;
        }

        /** In ms. */
        double at(double share) {
            return times[Math.max(0, (int) Math.ceil(share * times.length) - 1)] / 1e6;
        }
    }

    private record Connection(Socket socket, GatewayAnswer answers, byte[] request) {}

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);

    GatewayLoad(int port, String path, List<String> tokens) throws IOException {
        for (var i = 0; i < CONNECTIONS; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                    + "Authorization: Bearer " + tokens.get(i % tokens.size()) + "\r\n\r\n";
            connections.add(new Connection(
                    socket, new GatewayAnswer(socket.getInputStream()), request.getBytes(StandardCharsets.US_ASCII)));
        }
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
        var calls = connections.stream()
                .map(connection -> threads.submit(() -> one(connection, end, gap)))
                .toList();
        var all = LongStream.empty();
        for (var call : calls) all = LongStream.concat(all, LongStream.of(call.get()));
        var seen = System.nanoTime() - begin;
        return new Outcome(all.sorted().toArray(), seen / 1e9);
    }

    private static long[] one(Connection connection, long end, double gap) throws IOException {
        var times = new long[1024];
        var count = 0;
        var due = System.nanoTime() + (long) (gap * ThreadLocalRandom.current().nextDouble());
        while (true) {
            var start = System.nanoTime();
            if (gap > 0) {
                // A call that is late because the one before took so long has waited since it was due.
                if (start > due) start = due;
                else start = sleepUntil(due);
                due += (long) (gap * (0.5 + ThreadLocalRandom.current().nextDouble()));
            }
            if (start >= end) return Arrays.copyOf(times, count);
            connection.socket.getOutputStream().write(connection.request);
            var status = connection.answers.status();
            if (status != 200) throw new IOException("status " + status);
            if (count == times.length) times = Arrays.copyOf(times, 2 * count);
            times[count++] = System.nanoTime() - start;
        }
    }

    private static long sleepUntil(long due) {
        long now;
        while ((now = System.nanoTime()) < due) LockSupport.parkNanos(due - now);
        return now;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            for (var connection : connections) connection.socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
