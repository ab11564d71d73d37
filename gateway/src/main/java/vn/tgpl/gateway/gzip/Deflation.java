package vn.tgpl.gateway.gzip;

import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes gzip (RFC 1952) of parts as they come. */
final class Deflation {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** Most of the gain at a third of the time. */
    private static final int LEVEL = 3;

    private static final int PART = 8192;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 sum = new CRC32();
    private final byte[] out = new byte[PART];
    private long length;

    /** May give nothing yet. */
    Buffer add(Buffer part) {
        var bytes = part.getBytes();
        var made = length == 0 ? Buffer.buffer(HEAD) : Buffer.buffer();
        length += bytes.length;
        sum.update(bytes);
        deflater.setInput(bytes);
        while (!deflater.needsInput()) write(made);
        return made;
    }

    /** The rest; this object is used up. */
    Buffer end() {
        var made = length == 0 ? Buffer.buffer(HEAD) : Buffer.buffer();
        deflater.finish();
        while (!deflater.finished()) write(made);
        close();
        return made.appendUnsignedIntLE(sum.getValue()).appendUnsignedIntLE(length & 0xffffffffL);
    }

    /** Gives the native memory back. */
    void close() {
        deflater.end();
    }

    private void write(Buffer made) {
        made.appendBytes(out, 0, deflater.deflate(out));
    }
}
