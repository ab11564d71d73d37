package vn.tgpl.deploy.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes and reads one whole HTTP answer; one that breaks off is a fault. */
final class Wire {
    private static final int PATIENCE_MILLIS = 40_000;

    private final InputStream in;

    private Wire(InputStream in) {
        this.in = in;
    }

    static Answer exchange(URI server, byte[] request, boolean withoutBody) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return new Wire(new BufferedInputStream(socket.getInputStream())).answer(withoutBody);
        }
    }

    /** A server may answer before it has read all, and stop reading then. */
    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // the answer, or that there is none, says more
        }
    }

    private Answer answer(boolean withoutBody) throws IOException {
        while (true) {
            var words = line().split(" ", 3);
            if (!words[0].startsWith("HTTP/1.") || words.length < 2) {
                throw new IOException("not HTTP: " + String.join(" ", words));
            }
            var status = Integer.parseInt(words[1]);
            var headers = headers();
            if (status == 101) {
                throw new IOException("switched to another protocol");
            }
            if (status >= 200) {
                var empty = withoutBody || status == 204 || status == 304;
                return new Answer(status, headers, empty ? new byte[0] : body(headers));
            }
        }
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("not a header: " + line);
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Transfer-Encoding")) {
            return chunks();
        }
        var length = headers.get("Content-Length");
        if (length == null) {
            throw new IOException("a body of untold length");
        }
        return exactly(Integer.parseInt(length.getFirst()));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            var length = Integer.parseInt(line().split(";")[0].strip(), 16);
            if (length == 0) {
                headers();
                return all.toByteArray();
            }
            all.writeBytes(exactly(length));
            line();
        }
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer breaks off after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended within the answer's head");
            }
            bytes.write(b);
        }
        return bytes.toString(ISO_8859_1).stripTrailing();
    }
}
