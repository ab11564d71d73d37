package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tgpl.backing.Part;
import vn.tgpl.backing.Project;

/** The processes that are compared: stub and service, nginx before them, the gateway before them. */
final class GatewayParts {
    private GatewayParts() {}

    record Stub(int port, int items) implements Part {
        @Override
        public String name() {
            return "stub";
        }

        @Override
        public void prepare() {}

        @Override
        public ProcessBuilder command() {
            return new ProcessBuilder(
                    java(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    GatewayStub.class.getName(),
                    Integer.toString(port),
                    Integer.toString(items));
        }

        @Override
        public boolean ready() {
            return open(port);
        }
    }

    /** The gateway or a service with the JVM options it is meant to run with. */
    record Program(String name, int port, int management, Map<String, String> environment, List<String> options)
            implements Part {
        @Override
        public void prepare() throws IOException {
            if (!Files.exists(program())) throw new IOException(name + " is not built: run ./tgpl build");
        }

        private Path program() {
            return Project.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        }

        @Override
        public ProcessBuilder command() {
            var command = new ProcessBuilder(java());
            command.command().addAll(options);
            command.command()
                    .addAll(List.of("-Dfile.encoding=UTF-8", "-jar", program().toString()));
            command.environment().putAll(environment);
            command.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_HOST",
                            "127.0.0.1",
                            "QUARKUS_HTTP_PORT",
                            Integer.toString(port),
                            "QUARKUS_MANAGEMENT_HOST",
                            "127.0.0.1",
                            "QUARKUS_MANAGEMENT_PORT",
                            Integer.toString(management)));
            return command;
        }

        @Override
        public boolean ready() {
            var address = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
            try (var http = HttpClient.newHttpClient()) {
                return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Debian's nginx as a reverse proxy as one would set it up: kept connections, an access log. */
    record Nginx(Path program, Path folder, int port, int stub, int service) implements Part {
        static Optional<Path> installed() {
            return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public String name() {
            return "nginx";
        }

        @Override
        public void prepare() throws IOException {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("nginx.conf"), """
                    worker_processes auto;
                    pid nginx.pid;
                    error_log error.log;
                    events { worker_connections 1024; }
                    http {
                      access_log access.log;
                      keepalive_requests 100000000;
                      client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u;
                      scgi_temp_path s;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header X-Forwarded-For $remote_addr;
                      proxy_set_header X-Request-Id $request_id;
                      upstream stub { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
                      upstream service { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
                      server {
                        listen 127.0.0.1:%d;
                        location / { proxy_pass http://service; }
                        location /api/v1/activities { proxy_pass http://stub; }
                      }
                    }
                    """.formatted(stub, service, port));
        }

        @Override
        public ProcessBuilder command() {
            return new ProcessBuilder(program.toString(), "-p", folder + "/", "-c", "nginx.conf", "-g", "daemon off;");
        }

        @Override
        public boolean ready() {
            return open(port);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean open(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
