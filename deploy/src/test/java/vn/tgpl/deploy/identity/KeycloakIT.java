package vn.tgpl.deploy.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tgpl.deploy.door.RunningSystem;
import vn.tgpl.deploy.runner.DemoCopy;

/** The reference issuer, for real: what it gives to whom, and what it refuses. */
@ExtendWith(RunningSystem.Shared.class)
class KeycloakIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> TECHNICAL = Set.of("exp", "iat", "jti", "typ", "sid", "scope", "acr");

    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoCopy copy;
    private final URI issuer;

    KeycloakIT(RunningSystem system) {
        this.copy = system.copy();
        this.issuer = copy.issuer();
    }

    @Test
    void everySampleUserGetsATokenThatSaysWhoAndWhichRoleAndNothingElseAboutThem() throws Exception {
        var tokens = copy.newTokens();
        for (var user : SampleUser.all(copy.realm())) {
            var token = tokens.of(user.name());
            assertEquals("RS256", part(token, 0).path("alg").asText());
            var claims = part(token, 1);
            assertEquals(issuer.toString(), claims.path("iss").asText());
            assertEquals("tgpl-api", claims.path("aud").asText());
            assertEquals(user.subject(), claims.path("sub").asText());
            assertEquals(
                    user.grant() == SampleUser.Grant.PASSWORD ? "tgpl-cli" : user.name(),
                    claims.path("azp").asText());
            assertEquals(
                    "[\"" + user.role() + "\"]",
                    claims.path("realm_access").path("roles").toString());
            assertTrue(claims.path("exp").asLong() - claims.path("iat").asLong() <= 300);
            var names = new TreeSet<String>();
            claims.fieldNames().forEachRemaining(names::add);
            names.removeAll(TECHNICAL);
            assertEquals(Set.of("aud", "azp", "iss", "realm_access", "sub"), names, user.name());
        }
    }

    @Test
    void nothingIsGivenForAWrongPasswordOrThroughAClientWithoutDirectGrants() throws Exception {
        assertTrue(direct("tgpl-cli", "hue-clerk", "wrong").body().contains("invalid_grant"));
        var password = copy.secrets().ofUser("hanoi-officer");
        for (var client : Set.of("tgpl-web", "admin-cli", "account-console", "security-admin-console")) {
            assertNotEquals(200, direct(client, "hanoi-officer", password).statusCode(), client);
        }
    }

    @Test
    void aMachineIsRefusedWithoutItsSecretOrKey() throws Exception {
        for (var client : Set.of("partner-hanoi", "department-pull")) {
            var answer = token("grant_type=client_credentials&client_secret=guessed&client_id=" + client);
            assertNotEquals(200, answer.statusCode(), client);
            assertTrue(answer.body().matches(".*(invalid|unauthorized)_client.*"), client);
        }
    }

    @Test
    void aFrontEndGetsNoCodeWithoutPkceNorForAnotherAddress() throws Exception {
        var start = issuer + "/protocol/openid-connect/auth?client_id=tgpl-web&response_type=code&scope=openid";
        var address = "&redirect_uri=" + copy.stack().gateway() + "/docs/oauth2-redirect.html";
        var challenge = "&code_challenge_method=S256&code_challenge=" + "a".repeat(43);
        assertEquals(200, get(start + address + challenge).statusCode());
        var without = get(start + address);
        assertEquals(302, without.statusCode());
        assertTrue(without.headers().firstValue("Location").orElse("").contains("error=invalid_request"));
        assertEquals(
                400,
                get(start + "&redirect_uri=http://elsewhere.example/" + challenge)
                        .statusCode());
    }

    private HttpResponse<String> direct(String client, String user, String password) throws Exception {
        return token("grant_type=password&client_id=" + client + "&username=" + user + "&password=" + password);
    }

    private HttpResponse<String> token(String form) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static JsonNode part(String token, int index) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
