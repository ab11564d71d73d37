package vn.tgpl.deploy.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes other tokens out of a true one; with the realm's own key, so that only what was changed is wrong. */
final class Forger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey realmsKey;

    Forger(Path pem) throws IOException, GeneralSecurityException {
        var text = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
        this.realmsKey = KeyFactory.getInstance("RSA").generatePrivate(encoded);
    }

    /** The true token with other claims, signed as Keycloak would. */
    String claims(String token, Consumer<ObjectNode> change) {
        var claims = part(token, 1);
        change.accept(claims);
        return signed(part(token, 0), claims, realmsKey);
    }

    /** As somebody who has these roles and nothing else. */
    String as(String token, String subject, Collection<String> roles) {
        return claims(token, claims -> {
            claims.put("sub", subject);
            var words = claims.withObject("realm_access").putArray("roles");
            roles.forEach(words::add);
        });
    }

    String header(String token, Consumer<ObjectNode> change) {
        var header = part(token, 0);
        change.accept(header);
        return signed(header, part(token, 1), realmsKey);
    }

    /** Other claims under the signature of the true ones. */
    static String tampered(String token, Consumer<ObjectNode> change) {
        var parts = token.split("\\.");
        var claims = part(token, 1);
        change.accept(claims);
        return parts[0] + "." + encoded(claims) + "." + parts[2];
    }

    /** By a key that nobody knows, under the name of the one that all know. */
    static String byStranger(String token, Consumer<ObjectNode> header) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var changed = part(token, 0);
            header.accept(changed);
            return signed(changed, part(token, 1), generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(String token, String algorithm) {
        var header = part(token, 0).put("alg", algorithm);
        return encoded(header) + "." + token.split("\\.")[1] + ".";
    }

    static String stripped(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    /** What everybody knows, the public key, taken for a secret. */
    static String hmac(String token, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var content = encoded(part(token, 0).put("alg", "HS256")) + "." + token.split("\\.")[1];
            return content + "." + URL.encodeToString(mac.doFinal(content.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode part(String token, int index) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a token", e);
        }
    }

    private static String signed(JsonNode header, JsonNode claims, PrivateKey key) {
        try {
            var content = encoded(header) + "." + encoded(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(JsonNode json) {
        return URL.encodeToString(json.toString().getBytes(UTF_8));
    }
}
