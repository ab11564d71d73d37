package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "tgpl.quota.client.capacity", value = "20"),
            @ResourceArg(name = "tgpl.quota.client.period", value = "1h"),
            @ResourceArg(name = "tgpl.quota.address.capacity", value = "40"),
            @ResourceArg(name = "tgpl.quota.address.period", value = "1h"),
        })
class QuotaIT {
    private static final String EXPLAIN = "/api/v1/reports/explain?indicator=A";
    private static final String REPORT = "/api/v1/reports/national";
    private static final String READ = "/api/v1/plans";

    @BeforeEach
    void callersAreKnown() {
        Issuer.awaitKnown();
    }

    @Test
    void aCallCostsByItsKindAndWhatIsTooDearIsRefusedUntilItCanBePaid() {
        get("payer", EXPLAIN).statusCode(200).header("RateLimit-Policy", "\"client\";q=20;w=3600");
        get("payer", REPORT).statusCode(200).header("RateLimit", startsWith("\"client\";r=5;t="));
        as("payer").post(READ).then().statusCode(200).header("RateLimit", startsWith("\"client\";r=3;t="));
        get("payer", REPORT)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("3[56]\\d"))
                .header("RateLimit", startsWith("\"client\";r=3;t="))
                .body("code", equalTo("QUOTA_EXCEEDED"))
                .body("type", equalTo("/problems/quota-exceeded"))
                .body("service", nullValue());
        get("payer", READ).statusCode(200);
    }

    @Test
    void aLongPageCostsMoreThanAUsualOne() {
        get("puller", READ + "?limit=50").header("RateLimit", startsWith("\"client\";r=19;t="));
        get("puller", READ + "?limit=51").header("RateLimit", startsWith("\"client\";r=15;t="));
        as("puller")
                .urlEncodingEnabled(false)
                .get(READ + "?li%6Dit=200")
                .then()
                .header("RateLimit", startsWith("\"client\";r=11;t="));
    }

    @Test
    void aClientThatHasSpentAllLeavesTheOthersTheirs() {
        get("greedy", EXPLAIN).statusCode(200);
        get("greedy", EXPLAIN).statusCode(200);
        get("greedy", READ).statusCode(429);
        get("modest", READ).statusCode(200);
    }

    @Test
    void whoGoesOnAskingIsAnsweredInTheEnd() {
        spend("stubborn", "a");
        for (var i = 0; i < 3; i++) get("stubborn", READ).statusCode(429).body("code", equalTo("QUOTA_EXCEEDED"));
    }

    @Test
    void aClientIsOneWhateverItsTokensAndPeopleWhoShareOneAreNot() {
        spend("machine", "a");
        given().header("Authorization", Issuer.bearer("machine", "b"))
                .get(READ)
                .then()
                .statusCode(429);
        spend("tgpl-web", "a");
        given().header("Authorization", Issuer.bearer("tgpl-web", "b"))
                .get(READ)
                .then()
                .statusCode(200);
    }

    private static void spend(String client, String subject) {
        for (var i = 0; i < 2; i++) {
            given().header("Authorization", Issuer.bearer(client, subject))
                    .get(EXPLAIN)
                    .then()
                    .statusCode(200);
        }
        given().header("Authorization", Issuer.bearer(client, subject))
                .get(READ)
                .then()
                .statusCode(429);
    }

    static Stream<String> worthless() throws JoseException {
        var expired = Issuer.claims("thief", "x");
        expired.setExpirationTimeMinutesInTheFuture(-1);
        var elsewhere = Issuer.claims("thief", "x");
        elsewhere.setAudience("other-api");
        var otherRealm = Issuer.claims("thief", "x");
        otherRealm.setIssuer(Issuer.address.replace("tgpl", "master"));
        var none = new JsonWebSignature();
        none.setPayload(Issuer.claims("thief", "x").toJson());
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue("none");
        var confused = new JsonWebSignature();
        confused.setPayload(Issuer.claims("thief", "x").toJson());
        confused.setAlgorithmHeaderValue("HS256");
        confused.setKeyIdHeaderValue(Issuer.KEY.getKeyId());
        confused.setKey(new HmacKey(Issuer.KEY.getPublicKey().getEncoded()));
        var signed = Issuer.sign(Issuer.claims("thief", "x"));
        return Stream.of(
                        Issuer.sign(expired),
                        Issuer.sign(elsewhere),
                        Issuer.sign(otherRealm),
                        Issuer.sign(Issuer.claims("thief", "x"), Issuer.key("key-1"), "RS256"),
                        Issuer.sign(Issuer.claims("thief", "x"), Issuer.key("key-9"), "RS256"),
                        none.getCompactSerialization(),
                        confused.getCompactSerialization(),
                        signed.substring(0, signed.lastIndexOf('.') + 1),
                        "x")
                .map(token -> "Bearer " + token);
    }

    @ParameterizedTest
    @MethodSource("worthless")
    void aWorthlessTokenIsChargedToTheAddressAndForTheServiceToRefuse(String token) {
        var answer = given().header("Authorization", token).get(READ).then();
        answer.header("RateLimit-Policy", "\"address\";q=40;w=3600");
        if (answer.extract().statusCode() != 429) answer.body("headers.authorization[0]", equalTo(token));
        given().header("Authorization", token)
                .get("/api/v1/usage")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void anAddressWithoutTokensHasASmallQuotaWhichClientsBehindItDoNotShare() {
        assertTrue(IntStream.range(0, 45).anyMatch(_ -> given().get(READ).statusCode() == 429));
        get("behind-it", READ).statusCode(200).header("RateLimit", startsWith("\"client\";r=19;"));
    }

    @Test
    void usageShowsAClientItsOwnAndCostsNothing() {
        get("curious", REPORT).statusCode(200);
        for (var i = 0; i < 30; i++) {
            get("curious", "/api/v1/usage").statusCode(200).body("quotas[0].left", equalTo(15));
        }
        get("curious", "/api/v1/usage")
                .body("client", equalTo("curious"))
                .body("quotas[0].capacity", equalTo(20))
                .body("quotas[0].period", equalTo("PT1H"))
                .body("quotas[0].fullAt", notNullValue())
                .body("costs.explain", equalTo(10))
                .body("kept", equalTo("LOCAL"));
        given().get("/api/v1/usage").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        as("curious").post("/api/v1/usage").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void aClientMayHaveALimitOfItsOwn() {
        get("department-pull", "/api/v1/usage").body("quotas[0].capacity", equalTo(6000));
    }

    @Test
    void aNewKeyOfTheIssuerIsLearntWhenATokenCarriesIt() {
        var key = Issuer.key("key-2");
        Issuer.show(key);
        given().header("Authorization", "Bearer " + Issuer.sign(Issuer.claims("new-key", "x"), key, "RS256"))
                .get("/api/v1/usage")
                .then()
                .statusCode(200)
                .body("client", equalTo("new-key"));
    }

    private static ValidatableResponse get(String client, String path) {
        return as(client).get(path).then();
    }

    private static RequestSpecification as(String client) {
        return given().header("Authorization", Issuer.bearer(client));
    }
}
