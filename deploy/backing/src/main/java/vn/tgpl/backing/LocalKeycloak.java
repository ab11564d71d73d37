package vn.tgpl.backing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Keycloak on the loopback. It keeps nothing itself: each start reads the realm anew, with the keys, users and passwords
 * of the copy, so that it comes back as it was. What does not survive is sessions and refresh tokens.
 */
public final class LocalKeycloak implements Part {

    /** Gives the realm as Keycloak reads it, the same whenever it is asked. */
    @FunctionalInterface
    public interface Realm {
        String text() throws IOException;
    }

    public static final String REALM = "tgpl";

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final Path home;
    private final Path cache;
    private final int port;
    private final int managementPort;
    private final Realm realm;
    private Path programs;

    /**
     * @param folder is emptied at each start
     * @param cache holds the unpacked programs
     */
    public LocalKeycloak(Path folder, Path cache, int port, int managementPort, Realm realm) {
        this.home = folder.toAbsolutePath();
        this.cache = cache.toAbsolutePath();
        this.port = port;
        this.managementPort = managementPort;
        this.realm = realm;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return port;
    }

    public static URI issuer(int port) {
        return URI.create("http://localhost:" + port + "/realms/" + REALM);
    }

    /** A home of its own, in which the programs are links: Keycloak looks for the realm there and leaves its files. */
    @Override
    public void prepare() throws IOException {
        programs = KeycloakHome.preparedIn(cache);
        if (Files.exists(home)) {
            Folders.delete(home);
        }
        var imports = Files.createDirectories(home.resolve("data").resolve("import"));
        for (var part : List.of("lib", "conf", "providers", "themes")) {
            Files.createSymbolicLink(home.resolve(part), programs.resolve(part));
        }
        OwnerOnly.write(imports.resolve(REALM + ".json"), realm.text());
    }

    @Override
    public ProcessBuilder command() {
        var command = KeycloakHome.program(programs, home, List.of("-Xms64m", "-Xmx320m"));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port,
                // it is asked often while it starts, and would say each time that it does
                "--log-level=info,io.smallrye.health:error"));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean ready() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
