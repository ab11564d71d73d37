package vn.tgpl.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A certificate for localhost that nobody trusts. */
public class Certificate implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "changeit";

    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("certificate");
            var store = folder.resolve("store.p12");
            var keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var words = "-genkeypair -alias tgpl -keyalg RSA -dname CN=localhost -validity 2 -storetype PKCS12";
            var command = new ProcessBuilder(keytool);
            command.command().addAll(List.of(words.split(" ")));
            command.command().addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
            if (command.start().waitFor() != 0) throw new IllegalStateException("keytool failed");
            return Map.of(
                    "quarkus.http.ssl.certificate.key-store-file",
                    store.toString(),
                    "quarkus.http.ssl.certificate.key-store-password",
                    PASSWORD,
                    "quarkus.http.test-ssl-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(folder.resolve("store.p12"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
