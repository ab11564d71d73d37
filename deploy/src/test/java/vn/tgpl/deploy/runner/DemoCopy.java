package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.tgpl.backing.Part;
import vn.tgpl.deploy.identity.Secrets;
import vn.tgpl.deploy.identity.Tokens;

/** The copy that {@code ./tgpl demo} makes, left running with its sample for whoever tests it from outside. */
public final class DemoCopy implements AutoCloseable {

    private final Demo demo;
    private final Layout layout;
    private final Tokens tokens;
    private int result = 1;

    /** @param environment of every process, beside what each has of its own */
    public DemoCopy(Map<String, String> environment) throws IOException {
        this.demo = new Demo(environment);
        this.layout = demo.layout();
        this.tokens = newTokens();
    }

    /** Returns when the sample is in and its figures are compared. */
    public void start() throws IOException, InterruptedException {
        result = demo.run();
    }

    /** 0 when every figure was right. */
    public int result() {
        return result;
    }

    public Stack stack() {
        return demo.stack();
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The same as those of one who has none yet. */
    public Tokens newTokens() {
        return new Tokens(layout.issuer(), layout.realm(), secrets());
    }

    public Secrets secrets() {
        return new Secrets(layout.secrets());
    }

    public URI issuer() {
        return layout.issuer();
    }

    /** The folder with the sample's people. */
    public Path realm() {
        return layout.realm();
    }

    public Path sample() {
        return layout.sample();
    }

    /** With this an issuer of its own could be set up, which nobody could tell from the real one. */
    public Path signingKey() {
        return layout.secrets().resolve("realm.pem");
    }

    /** One more gateway before the services of this copy, to be started by whoever wants it. */
    public Part gateway(int port, int managementPort, Map<String, String> environment) {
        return demo.stack().gateway(port, managementPort, environment);
    }

    /** What the processes wrote would be deleted with the copy. */
    public void keepLogs(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var logs = Files.list(layout.log("any").getParent())) {
            for (var log : logs.toList()) {
                Files.write(folder.resolve(log.getFileName()), Files.readAllBytes(log));
            }
        }
    }

    @Override
    public void close() {
        demo.close();
    }
}
