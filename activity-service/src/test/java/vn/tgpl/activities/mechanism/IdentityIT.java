package vn.tgpl.activities.mechanism;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.AuditTrail;
import vn.tgpl.activities.AuditTrail.Entry;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;

/** Only a whole, valid access token of our issuer opens the door, and only to what its roles allow. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class IdentityIT {
    private static final Entry NOBODY_LISTED =
            new Entry(null, null, "listActivities", "activities", "DENIED", "UNAUTHENTICATED");

    record Bad(String what, String token) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> tokens() {
        var good = Access.everywhere();
        var parts = good.split("\\.");
        var other = "http://localhost/realms/other";
        return Stream.of(
                new Bad("wrong audience", Tokens.but(claims -> claims.setAudience("other-api"))),
                new Bad("no audience", Tokens.but(claims -> claims.unsetClaim("aud"))),
                new Bad("algorithm none", Tokens.unsigned()),
                new Bad("RS512", Tokens.signed("RS512", TestIssuer.key().getPrivateKey(), "test", ours())),
                new Bad(
                        "expired",
                        Tokens.but(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1_700_000_000)))),
                new Bad("without expiry", Tokens.but(claims -> claims.unsetClaim("exp"))),
                new Bad("not yet valid", Tokens.but(claims -> claims.setNotBeforeMinutesInThePast(-10))),
                new Bad("other realm", Tokens.but(claims -> claims.setIssuer(other))),
                new Bad("no issuer", Tokens.but(claims -> claims.unsetClaim("iss"))),
                new Bad(
                        "other key of the same id",
                        Tokens.signedBy(Tokens.key("test"), TestIssuer.url(), Access.EVERYBODY)),
                new Bad("unknown key", Tokens.signedBy(Tokens.key("unknown"), TestIssuer.url(), Access.EVERYBODY)),
                new Bad("key of another realm", Tokens.signedBy(Tokens.key("x"), other, Access.EVERYBODY)),
                new Bad(
                        "without key id, other key",
                        Tokens.signedBy(Tokens.key(null), TestIssuer.url(), Access.EVERYBODY)),
                new Bad("signature stripped", parts[0] + "." + parts[1] + "."),
                new Bad("signature and its dot stripped", parts[0] + "." + parts[1]),
                new Bad(
                        "signature of another token",
                        parts[0] + "." + parts[1] + "."
                                + Tokens.but(claims -> {}).split("\\.")[2]),
                new Bad("claims changed", parts[0] + "." + changed(parts[1]) + "." + parts[2]),
                new Bad("says who signed in", Tokens.but(claims -> claims.setStringClaim("typ", "ID"))),
                new Bad("gets new tokens", Tokens.but(claims -> claims.setStringClaim("typ", "Refresh"))),
                new Bad("of no type", Tokens.but(claims -> claims.unsetClaim("typ"))),
                new Bad("of nobody", Tokens.but(claims -> claims.unsetClaim("sub"))),
                new Bad("opaque", "c2VjcmV0LXdvcmQ"),
                new Bad("three words", "secret-word.secret-word.secret-word"),
                new Bad("only dots", ".."),
                new Bad("JSON that is none", base64("{") + "." + base64("{") + "." + base64("{")),
                new Bad("JSON without an algorithm", base64("{}") + "." + base64("{}") + "." + base64("x")),
                new Bad("encrypted", good + "." + parts[1] + "." + parts[2]),
                new Bad("spaces", "a b c"),
                new Bad("long", "x".repeat(20_000)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenThatIsNotRightInEveryPointIsRefused(Bad bad) {
        // refused but for its token: neither the parameter nor the body is looked at
        unauthenticated(with(bad.token()).get(Api.ACTIVITIES));
        assertEquals(
                List.of(NOBODY_LISTED), AuditTrail.of(() -> with(bad.token()).get(Api.ACTIVITIES)));
    }

    @Test
    void thePublicKeyIsNoSharedSecret() {
        for (var secret : Tokens.publicKeyAsSecret()) {
            unauthenticated(with(Tokens.hmac(secret)).get(Api.ACTIVITIES));
        }
    }

    @Test
    void withoutATokenThereIsNothing() {
        unauthenticated(nobody().get(Api.ACTIVITIES));
        unauthenticated(nobody().head(Api.ACTIVITIES), false);
        assertEquals(List.of(NOBODY_LISTED), AuditTrail.of(() -> nobody().get(Api.ACTIVITIES)));
        var id = UUID.randomUUID();
        assertEquals(
                List.of(new Entry(null, null, "getActivity", "activities/" + id, "DENIED", "UNAUTHENTICATED")),
                AuditTrail.of(() -> nobody().get(Api.ACTIVITIES + "/" + id)));
    }

    @Test
    void aTokenBelongsIntoItsHeaderAndNowhereElse() {
        var token = Access.everywhere();
        unauthenticated(nobody().get(Api.ACTIVITIES + "?access_token=" + token));
        unauthenticated(nobody().get(Api.ACTIVITIES + "?bearer_token=" + token));
        unauthenticated(nobody().cookie("access_token", token).get(Api.ACTIVITIES));
        unauthenticated(nobody().header("Authorization", token).get(Api.ACTIVITIES));
        unauthenticated(nobody().header("Authorization", "Basic " + base64("admin:admin"))
                .get(Api.ACTIVITIES));
        unauthenticated(nobody().header("Authorization", "Bearer").get(Api.ACTIVITIES));
        unauthenticated(nobody().header("Authorization", "").get(Api.ACTIVITIES));
        nobody().header("Authorization", "bearer " + token)
                .get(Api.ACTIVITIES)
                .then()
                .statusCode(200);
    }

    /** Who asks comes before what is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void nobodyLearnsMoreThanThat(String token) {
        var id = Fixtures.plannedActivity();
        var before = Rows.written();
        var path = Api.ACTIVITIES + "/" + id;
        unauthenticated(anonymous(token).get(Api.ACTIVITIES + "?limit=0&colour=red"));
        unauthenticated(anonymous(token).get(Api.ACTIVITIES + "/no-id"));
        unauthenticated(anonymous(token).get(Api.ACTIVITIES + "/" + UUID.randomUUID()));
        unauthenticated(anonymous(token).get("/api/v1/nowhere"));
        unauthenticated(anonymous(token).delete(path));
        unauthenticated(anonymous(token).accept("text/html").get(path));
        unauthenticated(anonymous(token).contentType("text/plain").body("x").post(Api.ACTIVITIES));
        unauthenticated(anonymous(token)
                .contentType("application/json")
                .body("{\"kind\": ")
                .post(Api.ACTIVITIES));
        unauthenticated(anonymous(token)
                .contentType("application/json")
                .body("x".repeat(3 * 1024 * 1024))
                .post(Api.ACTIVITIES));
        unauthenticated(
                anonymous(token).contentType("application/json").body("{}").post(path + "/hold"));
        assertEquals(before, Rows.written());
    }

    @Test
    void noRoleNoWay() {
        var somebody = UUID.randomUUID().toString();
        for (var roles : List.of(List.<String>of(), List.of("offline_access", "uma_authorization"), List.of("CLERK"))) {
            var token = TestIssuer.token(somebody, roles.toArray(String[]::new));
            refused(with(token).get(Api.ACTIVITIES), 403, "NOT_PERMITTED");
        }
        var elsewhere = TestIssuer.token(
                somebody,
                claims -> claims.setClaim("resource_access", Map.of("other", Map.of("roles", List.of("clerk")))));
        refused(with(elsewhere).get(Api.ACTIVITIES), 403, "NOT_PERMITTED");
        var named = TestIssuer.token(somebody, claims -> claims.setStringListClaim("groups", List.of("clerk")));
        refused(with(named).get(Api.ACTIVITIES), 403, "NOT_PERMITTED");
        var scoped = TestIssuer.token(
                Access.EVERYBODY, claims -> claims.setStringClaim("scope", "openid activity:read"), "partner");
        refused(with(scoped).post(Api.ACTIVITIES + "/" + UUID.randomUUID() + "/void"), 403, "NOT_PERMITTED");
        var scopeOnly = TestIssuer.token(
                Access.EVERYBODY, claims -> claims.setStringClaim("scope", "activity:read activity:correct"));
        refused(with(scopeOnly).get(Api.ACTIVITIES), 403, "NOT_PERMITTED");
    }

    @Test
    void idsThatNoTrailCouldKeepAndTokensOfLongAgoAreNone() {
        unauthenticated(with(TestIssuer.token("a\u0000b", "clerk")).get(Api.ACTIVITIES));
        unauthenticated(
                with(TestIssuer.token(Access.EVERYBODY, claims -> claims.setStringClaim("azp", "a\u0000b"), "clerk"))
                        .get(Api.ACTIVITIES));
        var hour = NumericDate.now();
        hour.addSeconds(-3600);
        unauthenticated(with(TestIssuer.token(Access.EVERYBODY, claims -> claims.setIssuedAt(hour), "clerk"))
                .get(Api.ACTIVITIES));
    }

    @Test
    void whatSomebodyTypesInsteadOfAnIdIsNotKept() {
        var entries = AuditTrail.of(() -> with(Access.everywhere()).get(Api.ACTIVITIES + "/001203004567"));
        assertEquals(
                List.of(new Entry(Access.EVERYBODY, "test", "getActivity", "activities/{id}", "DENIED", "NOT_FOUND")),
                entries);
    }

    @Test
    void aRoleWithoutThePermissionIsRefusedAndEntered() {
        var somebody = UUID.randomUUID().toString();
        var id = Fixtures.plannedActivity();
        var path = Api.ACTIVITIES + "/" + id;
        Access.toNation(somebody);
        var clerk = TestIssuer.token(somebody, "clerk");
        with(clerk).get(path).then().statusCode(200);
        var before = Rows.text("SELECT version FROM activity WHERE id = ?", UUID.fromString(id));
        assertEquals(
                List.of(new Entry(
                        somebody, "test", "voidActivity", "activities/" + id + "/void", "DENIED", "NOT_PERMITTED")),
                AuditTrail.of(() -> refused(
                        with(clerk)
                                .contentType("application/json")
                                .header("If-Match", "\"1\"")
                                .body(Fixtures.reason())
                                .post(path + "/void"),
                        403,
                        "NOT_PERMITTED")));
        assertEquals(before, Rows.text("SELECT version FROM activity WHERE id = ?", UUID.fromString(id)));
        refused(
                with(TestIssuer.token(somebody, "auditor"))
                        .contentType("application/json")
                        .body(Fixtures.planned())
                        .post(Api.ACTIVITIES),
                403,
                "NOT_PERMITTED");
        refused(with(TestIssuer.token(somebody, "administrator")).get(path), 403, "NOT_PERMITTED");
    }

    private static void unauthenticated(Response answer) {
        unauthenticated(answer, true);
    }

    private static void unauthenticated(Response answer, boolean body) {
        if (body) refused(answer, 401, "UNAUTHENTICATED").body("errors", equalTo(null));
        answer.then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        assertFalse(answer.asString().contains("secret-word"), answer.asString());
    }

    private static RequestSpecification anonymous(String token) {
        return token.isEmpty() ? nobody() : with(token);
    }

    private static RequestSpecification nobody() {
        return given().noFilters().header("Accept-Language", "en");
    }

    private static RequestSpecification with(String token) {
        return nobody().header("Authorization", "Bearer " + token);
    }

    private static JwtClaims ours() {
        return Tokens.claims(TestIssuer.url(), Access.EVERYBODY);
    }

    private static String changed(String claims) {
        var text = new String(Base64.getUrlDecoder().decode(claims), UTF_8);
        return base64(text.replace(Access.EVERYBODY, UUID.randomUUID().toString()));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
