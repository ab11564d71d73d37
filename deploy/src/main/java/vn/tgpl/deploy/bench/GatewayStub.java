package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** In a service's place: answers every request at once with a page of about 1 kB, so that only the way is measured. */
final class GatewayStub {
    private static final byte[] ANSWER = answer();
    private static final int END = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    private final ServerSocket server;

    /** @param args the port */
    public static void main(String[] args) throws IOException {
        new GatewayStub(Integer.parseInt(args[0])).serve();
    }

    private GatewayStub(int port) throws IOException {
        server = new ServerSocket(port, 1024, InetAddress.getLoopbackAddress());
    }

    private void serve() throws IOException {
        while (true) {
            var socket = server.accept();
            socket.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().start(() -> answer(socket));
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            var part = new byte[16 * 1024];
            var last = 0;
            for (int read; (read = in.read(part)) > 0; ) {
                for (var i = 0; i < read; i++) {
                    last = last << 8 | part[i];
                    if (last == END) socket.getOutputStream().write(ANSWER);
                }
            }
        } catch (IOException gone) {
            // whoever measures has closed the connection
        }
    }

    private static byte[] answer() {
        var item = "{\"id\": \"01927b5c-7b1e-7c3a-9d52-1a2b3c4d5e6f\", \"version\": 3, \"unit\": \"01\"}";
        var body = "{\"items\": [" + (item + ", ").repeat(12) + item + "]}";
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"3\"\r\nCache-Control: no-store\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }
}
