package vn.tgpl.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;

/** Signs real tokens of the size Keycloak's have, and shows the key. */
final class GatewayIssuer implements AutoCloseable {
    /** Whose all tokens are that are nobody else's. */
    static final String SUBJECT = "01927b5c-7b1e-7c3a-9d52-1a2b3c4d5e6f";

    private static final long LIFE_SECONDS = 3600;

    private final HttpServer server;
    private final KeyPair keys;

    GatewayIssuer() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var key = (RSAPublicKey) keys.getPublic();
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"" + url() + "\", \"jwks_uri\": \"" + url() + "/certs\"}");
        answer(
                "/certs",
                "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"bench\", \"use\": \"sig\", \"n\": \""
                        + text(key.getModulus()) + "\", \"e\": \"" + text(key.getPublicExponent()) + "\"}]}");
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/tgpl";
    }

    String token(String client) throws GeneralSecurityException {
        return token(client, SUBJECT);
    }

    String token(String client, String subject) throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var others = IntStream.range(0, 19).mapToObj(i -> ",\"role-" + i + "\"").toList();
        var roles = "\"national-officer\"" + String.join("", others);
        var claims = "{\"iss\":\"" + url() + "\",\"aud\":\"tgpl-api\",\"azp\":\"" + client
                + "\",\"sub\":\"" + subject + "\",\"typ\":\"Bearer\",\"iat\":" + now + ",\"exp\":"
                + (now + LIFE_SECONDS) + ",\"realm_access\":{\"roles\":[" + roles + "]}}";
        var signed = base64("{\"alg\":\"RS256\",\"kid\":\"bench\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "."
                + base64(claims.getBytes(UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + base64(signature.sign());
    }

    private void answer(String path, String body) {
        server.createContext("/realms/tgpl" + path, exchange -> {
            exchange.sendResponseHeaders(200, body.length());
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        });
    }

    private static String text(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
