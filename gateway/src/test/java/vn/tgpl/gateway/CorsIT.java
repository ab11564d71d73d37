package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = @ResourceArg(name = "tgpl.gateway.cors-origins", value = "https://legalaid.example"))
class CorsIT {
    private static final String FRIEND = "https://legalaid.example";
    private static final String STRANGER = "https://legalaid.example.evil.example";

    @Test
    void theDoorItselfAnswersWhatABrowserAsksFirst() {
        asked(FRIEND)
                .statusCode(204)
                .header("Access-Control-Allow-Origin", FRIEND)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("origin"));
    }

    @Test
    void pagesOfOtherOriginsAreTurnedAway() {
        asked(STRANGER)
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("code", equalTo("ORIGIN_NOT_ALLOWED"));
        asked("null").statusCode(403);
    }

    @Test
    void aPageMaySeeWhatItNeedsOfAnAnswer() {
        given().header("Origin", FRIEND)
                .get("/api/v1/plans/private")
                .then()
                .header("Access-Control-Allow-Origin", FRIEND)
                .header("Access-Control-Expose-Headers", containsString("Consistency-Token"));
    }

    @Test
    void noServiceOpensTheDoorToOtherPages() {
        given().header("Origin", STRANGER)
                .get("/api/v1/plans/private")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        given().get("/api/v1/plans/private").then().header("Access-Control-Allow-Origin", nullValue());
    }

    private static ValidatableResponse asked(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/plans/7")
                .then();
    }
}
