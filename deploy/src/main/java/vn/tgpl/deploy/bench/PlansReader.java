package vn.tgpl.deploy.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Asks one question again and again over one kept connection; a bare socket, so that asking costs little. */
final class PlansReader implements AutoCloseable {
    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    /** Of an answer in chunks; JSON holds no line ends of its own. */
    private static final byte[] LAST_CHUNK = ascii("\r\n0\r\n\r\n");

    private final Socket socket;
    private final byte[] request;
    private byte[] answer = new byte[64 * 1024];
    private int have;

    PlansReader(int port, String path, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        request = ascii(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n");
    }

    /** In ns. */
    long ask() throws IOException {
        var start = System.nanoTime();
        socket.getOutputStream().write(request);
        have = 0;
        var head = -1;
        while (head < 0) {
            read();
            head = endOfHead();
        }
        var text = new String(answer, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (!text.startsWith("200", 9))
            throw new IOException(text.lines().findFirst().orElse(""));
        var length = text.lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst();
        if (length.isPresent()) while (have < head + END_OF_HEAD.length + length.getAsInt()) read();
        else while (!endsWithLastChunk()) read();
        return System.nanoTime() - start;
    }

    private void read() throws IOException {
        if (have == answer.length) answer = Arrays.copyOf(answer, 2 * have);
        var read = socket.getInputStream().read(answer, have, answer.length - have);
        if (read < 0) throw new EOFException("closed");
        have += read;
    }

    private int endOfHead() {
        for (var i = 0; i + END_OF_HEAD.length <= have; i++) {
            if (Arrays.equals(answer, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) return i;
        }
        return -1;
    }

    private boolean endsWithLastChunk() {
        var from = have - LAST_CHUNK.length;
        return from > 0 && Arrays.equals(answer, from, have, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
