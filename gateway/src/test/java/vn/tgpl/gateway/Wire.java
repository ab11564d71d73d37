package vn.tgpl.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A bare connection to the gateway, for what no HTTP client would send. */
class Wire implements AutoCloseable {
    private final Socket socket;
    private final StringBuilder received = new StringBuilder();

    Wire() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything received so far, once {@code mark} is in it or the other side has closed. */
    String receiveUntil(String mark) throws IOException {
        var part = new byte[8192];
        while (received.indexOf(mark) < 0) {
            var read = socket.getInputStream().read(part);
            if (read < 0) break;
            received.append(new String(part, 0, read, StandardCharsets.UTF_8));
        }
        return received.toString();
    }

    /** True when the other side closes the connection without sending more. */
    boolean closed() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
