package vn.tgpl.backing;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A single Kafka broker on the loopback, run from the {@code broker} module with that module's class path. */
public final class LocalKafka implements Part {

    private final Path data;
    private final int port;
    private final int controllerPort;

    public LocalKafka(Path data, int port, int controllerPort) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.isDirectory(target().resolve("lib"))) {
            throw new IOException("the broker is not built: run ./tgpl build");
        }
        Files.createDirectories(data);
    }

    @Override
    public ProcessBuilder command() {
        return new ProcessBuilder(
                Project.java(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // a broker that lives for minutes gains nothing from the second compiler
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                target().resolve("classes") + ":" + target().resolve("lib") + "/*",
                "vn.tgpl.broker.Broker",
                data.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    /** Asks for the brokers that take part: the port opens a little before this one does. */
    @Override
    public boolean ready() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(2000);
            socket.getOutputStream().write(metadataRequest());
            var answer = new DataInputStream(socket.getInputStream());
            answer.skipNBytes(2L * Integer.BYTES);
            return answer.readInt() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Metadata, version 1, about no topic: length, key, version, correlation, no client, no topics. */
    private static byte[] metadataRequest() {
        return ByteBuffer.allocate(18)
                .putInt(14)
                .putShort((short) 3)
                .putShort((short) 1)
                .putInt(1)
                .putShort((short) -1)
                .putInt(0)
                .array();
    }

    private static Path target() {
        return Project.root().resolve("deploy").resolve("broker").resolve("target");
    }
}
