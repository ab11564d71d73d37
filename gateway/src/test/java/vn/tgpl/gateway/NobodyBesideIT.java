package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The issuer and the database of the quotas are away from the start: the door neither closes nor stands open. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "tgpl.issuer", value = "http://localhost:1/realms/tgpl"),
            @ResourceArg(name = "tgpl.quota.database.url", value = "jdbc:postgresql://localhost:1/quota"),
            @ResourceArg(name = "tgpl.quota.address.capacity", value = "30"),
            @ResourceArg(name = "tgpl.quota.address.period", value = "1h"),
        })
class NobodyBesideIT {
    @Test
    void callsGoOnChargedToTheAddressByThisGatewayAlone() {
        var token = Issuer.bearer("someone");
        given().header("Authorization", token)
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"address\";q=30;w=3600")
                .body("headers.authorization", contains(token));
        for (var i = 0; i < 3; i++) given().get("/api/v1/reports/explain");
        given().get("/api/v1/reports/explain").then().statusCode(429);
    }

    @Test
    void thePageSaysWhoIsAway() {
        given().get("/api/v1/plans");
        given().get("/health")
                .then()
                .statusCode(503)
                .body("issuer.status", equalTo("DOWN"))
                .body("quotas", equalTo("DEGRADED"));
    }

    @Test
    void usageCannotBeShownToSomebodyWhoCannotBeRecognised() {
        given().header("Authorization", Issuer.bearer("someone"))
                .get("/api/v1/usage")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("ISSUER_UNREACHABLE"));
        given().get("/api/v1/usage").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
    }
}
