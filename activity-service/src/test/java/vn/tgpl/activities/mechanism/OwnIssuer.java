package vn.tgpl.activities.mechanism;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;

/** An issuer that comes and goes, and changes its key. */
final class OwnIssuer {
    private static final String PORT = "tgpl.test.issuer-port";
    private static final String REALM = "/realms/tgpl";

    final AtomicInteger askedForKeys = new AtomicInteger();
    private RsaJsonWebKey key;
    private HttpServer server;

    /** The same one for the profile and the test, which have class loaders of their own. */
    static String url() {
        var port = System.getProperty(PORT);
        if (port == null) {
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = Integer.toString(free.getLocalPort());
                System.setProperty(PORT, port);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return "http://localhost:" + port + REALM;
    }

    void come(RsaJsonWebKey withKey) throws IOException {
        key = withKey;
        url();
        var port = Integer.parseInt(System.getProperty(PORT));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                REALM + "/.well-known/openid-configuration",
                exchange -> answer(exchange, "{\"issuer\": \"" + url() + "\", \"jwks_uri\": \"" + url() + "/certs\"}"));
        server.createContext(REALM + "/certs", exchange -> {
            askedForKeys.incrementAndGet();
            answer(exchange, "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
        });
        server.start();
    }

    void change(RsaJsonWebKey to) {
        key = to;
    }

    void go() {
        if (server != null) server.stop(0);
        server = null;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
