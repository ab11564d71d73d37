package vn.tgpl.kittest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Issues tokens as Keycloak does, for tests of one service: discovery, keys, and access tokens of any shape. */
public final class TestIssuer {
    public static final String AUDIENCE = "tgpl-api";

    private static final TestIssuer RUNNING = new TestIssuer();

    private final RsaJsonWebKey key;
    private final String url;

    private TestIssuer() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            url = "http://localhost:" + server.getAddress().getPort() + "/realms/tgpl";
            server.createContext(
                    "/realms/tgpl/.well-known/openid-configuration",
                    exchange -> answer(exchange, "{\"issuer\": \"" + url + "\", \"jwks_uri\": \"" + url + "/certs\"}"));
            server.createContext(
                    "/realms/tgpl/certs",
                    exchange -> answer(exchange, "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String url() {
        return RUNNING.url;
    }

    public static RsaJsonWebKey key() {
        return RUNNING.key;
    }

    /** A token that every service accepts. @param roles realm roles, such as {@code clerk} */
    public static String token(String subject, String... roles) {
        return token(subject, claims -> {}, roles);
    }

    /** The same with claims changed. */
    public static String token(String subject, Consumer<JwtClaims> change, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(RUNNING.url);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setStringClaim("azp", "test");
        claims.setStringClaim("typ", "Bearer");
        claims.setClaim("realm_access", Map.of("roles", List.of(roles)));
        change.accept(claims);
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(RUNNING.key.getPrivateKey());
        signed.setKeyIdHeaderValue(RUNNING.key.getKeyId());
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
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
