package vn.tgpl.deploy.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tokens that are none of ours, made out of a true one of the running Keycloak, with its own key where only one claim
 * is to be wrong: refused by every service, audited, and told no more than somebody without a token.
 */
@ExtendWith(RunningSystem.Shared.class)
class TokenAttackJourney {
    private final RunningSystem system;
    private final Attack attack;
    private final Forger forger;
    private String token;

    TokenAttackJourney(RunningSystem system) throws Exception {
        this.system = system;
        this.attack = new Attack(system);
        this.forger = new Forger(system.copy().signingKey());
    }

    /** The true one is taken, and so is one that is signed again; else a refusal would prove nothing. */
    @BeforeEach
    void signIn() {
        token = system.token("cuc-officer");
        for (var good : List.of(token, forger.claims(token, claims -> {}))) {
            assertEquals(200, read(good).status());
        }
    }

    @AfterEach
    void everyAuditIsWhole() {
        assertEquals(Map.of(), new Books(system).brokenChains());
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        attack.everyServiceRefuses(forger.claims(token, claims -> claims.put("aud", "another-api")));
    }

    @Test
    void aTokenForNoAudienceIsRefused() {
        attack.everyServiceRefuses(forger.claims(token, claims -> claims.remove("aud")));
    }

    @Test
    void aTokenOfAnotherSystemsClientIsRefused() {
        attack.everyServiceRefuses(forger.claims(
                token, claims -> claims.put("azp", "another-system").put("aud", "account")));
    }

    @Test
    void aTokenWithoutASignatureIsRefusedWhateverItCallsThat() {
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            attack.everyServiceRefuses(Forger.unsigned(token, none));
        }
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        var key = system.copy().issuer() + "/protocol/openid-connect/certs";
        var set = Call.get(URI.create(key).getPath())
                .to(system.copy().issuer())
                .json()
                .path("keys");
        var known = set.path(0);
        for (var one : set) {
            if (one.path("alg").asText().equals("RS256")) {
                known = one;
            }
        }
        var modulus = Base64.getUrlDecoder().decode(known.path("n").asText());
        var exponent = Base64.getUrlDecoder().decode(known.path("e").asText());
        var encoded = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), new BigInteger(1, exponent)))
                .getEncoded();
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        var pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(pem.getBytes(US_ASCII), encoded, modulus)) {
            attack.everyServiceRefuses(Forger.hmac(token, secret));
        }
    }

    @Test
    void anExpiredTokenIsRefused() {
        attack.everyServiceRefuses(forger.claims(token, claims -> {
            claims.put("iat", claims.path("iat").asLong() - 3_600);
            claims.put("exp", claims.path("iat").asLong() + 300);
        }));
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        attack.everyServiceRefuses(forger.claims(token, claims -> claims.remove("exp")));
    }

    @Test
    void aTokenOfAnotherRealmOfTheSameKeycloakIsRefused() throws IOException {
        var foreign = system.tokenOfAnotherRealm();
        assertNotEquals(
                Forger.part(token, 1).path("iss"), Forger.part(foreign, 1).path("iss"));
        attack.everyServiceRefuses(foreign);
    }

    @Test
    void aTokenThatNamesAnotherRealmIsRefusedThoughOurKeySignedIt() {
        attack.everyServiceRefuses(forger.claims(
                token,
                claims -> claims.put(
                        "iss", system.copy().issuer().resolve("/realms/master").toString())));
    }

    @Test
    void aStrippedSignatureIsRefused() {
        attack.everyServiceRefuses(Forger.stripped(token));
    }

    @Test
    void aForgedRoleSubjectOrClientUnderATrueSignatureIsRefused() {
        var admin = Forger.part(system.token("admin"), 1).path("sub").asText();
        attack.everyServiceRefuses(Forger.tampered(token, claims -> claims.put("sub", admin)));
        attack.everyServiceRefuses(Forger.tampered(token, claims -> claims.put("azp", "department-pull")));
        attack.everyServiceRefuses(Forger.tampered(
                token,
                claims -> claims.withObject("realm_access").withArray("roles").add("administrator")));
    }

    @Test
    void aTokenOfAStrangersKeyIsRefusedHoweverItNamesTheKey() {
        attack.everyServiceRefuses(Forger.byStranger(token, header -> {}));
        attack.everyServiceRefuses(Forger.byStranger(token, header -> header.put("kid", "unknown")));
        attack.everyServiceRefuses(Forger.byStranger(token, header -> header.remove("kid")));
        attack.everyServiceRefuses(
                Forger.byStranger(token, header -> header.put("kid", "x").put("jku", system.gateway() + "/keys")));
    }

    @Test
    void aTokenThatIsNoAccessTokenIsRefused() {
        attack.everyServiceRefuses(forger.claims(token, claims -> claims.put("typ", "ID")));
        attack.everyServiceRefuses(forger.claims(token, claims -> claims.put("typ", "Refresh")));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (var words : List.of("Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YWRtaW46YWRtaW4=", token)) {
            attack.everyServiceRefuses(Map.of("Authorization", words));
        }
        attack.everyServiceRefuses(Map.of("Cookie", "q_session=" + token, "X-Access-Token", token));
    }

    @Test
    void headersThatOnlyAProxyMaySendChangeNothing() {
        attack.everyServiceRefuses(Map.of(
                "X-Forwarded-User", "admin",
                "X-Remote-User", "admin",
                "X-Forwarded-For", "127.0.0.1",
                "X-Real-IP", "127.0.0.1",
                "Forwarded", "for=127.0.0.1;host=localhost;proto=https",
                "X-Original-URL", "/q/health",
                "X-Rewrite-URL", "/q/health"));
    }

    private Answer read(String withToken) {
        return Call.get("/api/v1/plans?limit=1").as(withToken).to(system.gateway());
    }
}
