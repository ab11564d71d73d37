package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** In a service's place: answers every request at once with a page of so many items, so that only the way is measured. */
final class GatewayStub {
    /** About 1 kB. */
    static final int FEW = 13;

    private static final String ITEM =
            "{\"id\": \"01927b5c-7b1e-7c3a-9d52-1a2b3c4d5e6f\", \"version\": 3, \"unit\": \"01\"}";
    private static final int END = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    private final ServerSocket server;
    private final byte[] answer;

    /** @param args the port and the number of items */
    public static void main(String[] args) throws IOException {
        new GatewayStub(Integer.parseInt(args[0]), Integer.parseInt(args[1])).serve();
    }

    private GatewayStub(int port, int items) throws IOException {
        answer = page(items);
        server = new ServerSocket(port, 1024, InetAddress.getLoopbackAddress());
    }

    private void serve() throws IOException {
        while (true) {
            var socket = server.accept();
            socket.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().start(() -> answer(socket));
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = socket.getInputStream();
            var part = new byte[16 * 1024];
            var last = 0;
            for (int read; (read = in.read(part)) > 0; ) {
                for (var i = 0; i < read; i++) {
                    last = last << 8 | part[i];
                    if (last == END) socket.getOutputStream().write(answer);
                }
            }
        } catch (IOException gone) {
            // whoever measures has closed the connection
        }
    }

    /** How many items fill a page of this length. */
    static int items(int length) {
        return Math.max(1, length / ITEM.length());
    }

    private static byte[] page(int items) {
        var body = "{\"items\": [" + (ITEM + ", ").repeat(items - 1) + ITEM + "]}";
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"3\"\r\nCache-Control: no-store\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }
}
