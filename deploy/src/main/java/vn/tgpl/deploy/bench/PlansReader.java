package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks one question again and again over one kept connection; a bare socket, so that asking costs little. */
final class PlansReader implements AutoCloseable {
    private final Socket socket;
    private final GatewayAnswer answers;
    private final byte[] request;

    PlansReader(int port, String path, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        answers = new GatewayAnswer(socket.getInputStream());
        request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** In ns. */
    long ask() throws IOException {
        var start = System.nanoTime();
        socket.getOutputStream().write(request);
        var status = answers.status();
        if (status != 200) throw new IOException("status " + status);
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
