package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import vn.tgpl.backing.Part;

/** One of the five, as a process that knows nothing but its environment. */
record Service(String name, Path root, int port, int managementPort, Map<String, String> environment) implements Part {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    @Override
    public void prepare() throws IOException {
        if (!Files.exists(program())) {
            throw new IOException(name + " is not built: run ./tgpl build");
        }
    }

    @Override
    public ProcessBuilder command() {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // nine processes on one workplace machine: small and quick to start before fast; every call passes the
                // gateway
                "-XX:+UseSerialGC",
                name.equals("gateway") ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-jar",
                program().toString());
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        command.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        command.environment().putAll(environment);
        return command;
    }

    @Override
    public boolean ready() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path program() {
        return root.resolve(name).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }
}
