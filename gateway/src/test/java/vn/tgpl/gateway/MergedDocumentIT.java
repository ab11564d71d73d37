package vn.tgpl.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StubServices.class)
class MergedDocumentIT {

    @Test
    void theServicesDocumentsAreOneAndTheOneMissingIsNamed() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("info.title", equalTo("TGPL"))
                .body("servers.url", contains("/"))
                .body("x-missing", contains("case"))
                .body("paths", hasKey("/api/v1/plans"))
                .body("paths", hasKey("/api/v1/activities"))
                .body("paths", hasKey("/api/v1/reports/national"));
    }

    @Test
    void itComesAsYamlToo() {
        given().get("/openapi?format=yaml")
                .then()
                .contentType("application/yaml")
                .body(containsString("openapi: \"3.1.0\""));
        given().header("Accept", "application/yaml").get("/openapi").then().contentType("application/yaml");
    }

    @Test
    void itComesCompressedToThoseWhoAcceptThat() {
        given().header("Accept-Encoding", "gzip")
                .get("/openapi")
                .then()
                .header("Content-Encoding", "gzip")
                .body("openapi", equalTo("3.1.0"));
    }

    @Test
    void whatIsOnItsWayOutSaysSo() {
        given().get("/openapi").then().statusCode(200);
        given().get("/api/v1/plans/7/old")
                .then()
                .header("Deprecation", "@1767200400")
                .header("Sunset", "Thu, 31 Dec 2026 17:00:00 GMT");
        given().get("/api/v1/plans/7/new")
                .then()
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
        given().post("/api/v1/plans/7/old").then().header("Deprecation", nullValue());
    }

    @Test
    void theDocumentCanBeReadInABrowser() {
        given().get("/docs/").then().statusCode(200).contentType("text/html").body(containsString("'/openapi'"));
    }

    @Test
    void theEventsAreDescribedBesideTheApi() {
        given().get("/asyncapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("3.0.0"));
        given().get("/schemas/tgpl.case.v1.json").then().statusCode(200).body("title", equalTo("Requests and cases"));
    }
}
