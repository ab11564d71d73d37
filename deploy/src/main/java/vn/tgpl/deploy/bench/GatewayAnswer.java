package vn.tgpl.deploy.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads answers with a {@code Content-Length} from a connection, one after the other. */
final class GatewayAnswer {
    private final InputStream in;
    private final byte[] part = new byte[64 * 1024];

    GatewayAnswer(InputStream in) {
        this.in = in;
    }

    int status() throws IOException {
        var have = 0;
        var head = -1;
        while (head < 0) {
            have += read(have);
            head = end(have);
        }
        var text = new String(part, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var at = text.indexOf("\r\ncontent-length:");
        if (at < 0) throw new IOException("no length");
        var stop = text.indexOf('\r', at + 2);
        var length = Integer.parseInt(
                text.substring(at + 17, stop < 0 ? text.length() : stop).strip());
        while (have < head + 4 + length) have += read(have);
        return Integer.parseInt(text.substring(9, 12));
    }

    private int read(int have) throws IOException {
        var read = in.read(part, have, part.length - have);
        if (read < 0) throw new EOFException("closed");
        return read;
    }

    private int end(int have) {
        for (var i = 0; i + 3 < have; i++) {
            if (part[i] == '\r' && part[i + 1] == '\n' && part[i + 2] == '\r' && part[i + 3] == '\n') return i;
        }
        return -1;
    }
}
