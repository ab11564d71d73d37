package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An issuer of its own: discovery, keys, and tokens signed with them. */
public final class Issuer {
    static final RsaJsonWebKey KEY = key("key-1");
    private static final List<JsonWebKey> KEYS = new CopyOnWriteArrayList<>(List.of(KEY));
    /** Of the running stub. */
    static volatile String address;

    private Issuer() {}

    static HttpServer serve(Vertx vertx) {
        var server = vertx.createHttpServer()
                .requestHandler(Issuer::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        address = "http://localhost:" + server.actualPort() + "/realms/tgpl";
        return server;
    }

    private static void answer(HttpServerRequest request) {
        var document = request.path().endsWith("/certs")
                ? new JsonObject(new JsonWebKeySet(KEYS).toJson(OutputControlLevel.PUBLIC_ONLY))
                : new JsonObject().put("issuer", address).put("jwks_uri", address + "/certs");
        request.response().end(document.toBuffer());
    }

    /** Until the gateway has the keys, which it fetches in the background, each call is charged to the address. */
    public static void awaitKnown() {
        given().header("Authorization", bearer("first"))
                .get("/api/v1/usage")
                .then()
                .statusCode(200);
    }

    /** {@code Bearer …} of a client; each test that counts uses a client of its own. */
    public static String bearer(String client) {
        return bearer(client, "someone");
    }

    public static String bearer(String client, String subject) {
        return "Bearer " + sign(claims(client, subject), KEY, "RS256");
    }

    static JwtClaims claims(String client, String subject) {
        var claims = new JwtClaims();
        claims.setIssuer(address);
        claims.setAudience("tgpl-api");
        claims.setSubject(subject);
        claims.setStringClaim("azp", client);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        return claims;
    }

    static String sign(JwtClaims claims) {
        return sign(claims, KEY, "RS256");
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key, String algorithm) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(algorithm);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the issuer has this key as well. */
    static void show(RsaJsonWebKey key) {
        KEYS.add(key);
    }

    static RsaJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
