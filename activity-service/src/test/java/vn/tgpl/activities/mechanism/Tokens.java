package vn.tgpl.activities.mechanism;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;

/** Tokens as nobody should accept them, and those of other issuers. */
final class Tokens {
    private Tokens() {}

    /** What {@link Access#EVERYBODY} would be allowed, but for one thing. */
    static String but(Consumer<JwtClaims> change) {
        return TestIssuer.token(Access.EVERYBODY, change, "national-officer");
    }

    static String unsigned() {
        return signed("none", null, TestIssuer.key().getKeyId(), claims(TestIssuer.url(), Access.EVERYBODY));
    }

    /** The public key taken for a shared secret, a classic of confused verifiers. */
    static String hmac(byte[] secret) {
        return signed(
                "HS256", new HmacKey(secret), TestIssuer.key().getKeyId(), claims(TestIssuer.url(), Access.EVERYBODY));
    }

    static List<byte[]> publicKeyAsSecret() {
        var der = TestIssuer.key().getPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----";
        var modulus = TestIssuer.key().getRsaPublicKey().getModulus().toByteArray();
        return List.of(
                der,
                pem.getBytes(UTF_8),
                (pem + "\n").getBytes(UTF_8),
                modulus,
                Base64.getUrlEncoder().withoutPadding().encode(modulus),
                TestIssuer.key().toJson().getBytes(UTF_8));
    }

    static String signedBy(RsaJsonWebKey key, String issuer, String subject, String... roles) {
        return signed("RS256", key.getPrivateKey(), key.getKeyId(), claims(issuer, subject, roles));
    }

    static String signed(String algorithm, Key key, String keyId, JwtClaims claims) {
        var signed = new JsonWebSignature();
        signed.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signed.setDoKeyValidation(false);
        signed.setPayload(claims.toJson());
        signed.setKey(key);
        signed.setKeyIdHeaderValue(keyId);
        signed.setAlgorithmHeaderValue(algorithm);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
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

    static JwtClaims claims(String issuer, String subject, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(TestIssuer.AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("azp", "test");
        claims.setStringClaim("typ", "Bearer");
        claims.setClaim(
                "realm_access", Map.of("roles", roles.length == 0 ? List.of("national-officer") : List.of(roles)));
        return claims;
    }
}
