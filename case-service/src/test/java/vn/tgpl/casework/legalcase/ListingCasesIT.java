package vn.tgpl.casework.legalcase;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.casework.Body;
import vn.tgpl.casework.Casework;
import vn.tgpl.casework.PublishedCatalogue;
import vn.tgpl.casework.Refused;
import vn.tgpl.kittest.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ListingCasesIT {
    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @ParameterizedTest
    @CsvSource({
        "cases, status, ASSIGNED",
        "cases, organisation, HN-TT",
        "cases, unit, 00001",
        "cases, form, LITIGATION",
        "requests, status, ACCEPTED",
        "requests, organisation, HN-TT",
        "requests, unit, 00001",
    })
    void aFilterLeavesWhatHasTheValue(String collection, String filter, String value) {
        Casework.anAssignedCase();
        given().queryParam(filter, value)
                .get("/api/v1/" + collection)
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items." + filter, everyItem(equalTo(value)));
        if (filter.equals("status")) return;
        given().queryParam(filter, "NONE-SUCH")
                .get("/api/v1/" + collection)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** A slip of the keyboard, not an empty answer. */
    @ParameterizedTest
    @ValueSource(strings = {"cases", "requests"})
    void aStatusThatCannotBeIsRefused(String collection) {
        given().get("/api/v1/" + collection + "?status=NONE-SUCH")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("status"));
    }

    @Test
    void aCaseIsFoundByEachOfItsProgrammes() {
        var served = Casework.anAcceptedCase();
        var unserved = Casework.anAcceptedCase(Body.acceptance().with("programmes", List.of()));
        for (var programme : List.of("POVERTY_2021", "NEW_RURAL_2021")) {
            given().queryParam("programme", programme)
                    .queryParam("limit", 200)
                    .get("/api/v1/cases")
                    .then()
                    .body("items.id", hasItem(served.id()))
                    .body("items.id", not(hasItem(unserved.id())));
        }
    }

    @Test
    void pagesFollowEachOtherThoughCasesAreAdded() {
        var before = new ArrayList<String>();
        for (var i = 0; i < 3; i++) before.add(Casework.anAcceptedCase().id());
        var found = new ArrayList<String>();
        String next = "/api/v1/cases?limit=2&organisation=HN-TT";
        while (next != null && !found.containsAll(before)) {
            var page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            found.addAll(page.path("items.id"));
            next = page.path("next");
            Casework.anAcceptedCase();
        }
        assertEquals(found.stream().distinct().sorted().toList(), found);
        assertEquals(before, found.stream().filter(before::contains).toList());
    }

    @Test
    void theLastPageHasNoNext() {
        Casework.anAcceptedCase(Body.acceptance().with("form", "OUT_OF_COURT"));
        assertNull(get("/api/v1/cases?limit=200&form=OUT_OF_COURT").path("next"));
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 201", "limit, many", "cursor, ?", "cursor, SEVOVEU"})
    void aBadParameterIsNamed(String name, String value) {
        for (var collection : List.of("cases", "requests")) {
            var answer = given().queryParam(name, value).get("/api/v1/" + collection);
            Refused.with(400, "BAD_PARAMETER", answer);
            answer.then().body("errors[0].parameter", equalTo(name));
        }
    }

    @Test
    void aMisspeltFilterDoesNotWidenTheAnswer() {
        Refused.with(400, "UNKNOWN_PARAMETER", get("/api/v1/cases?programmes=POVERTY_2021"));
    }

    @Test
    void anUnknownCaseIsNotFound() {
        Refused.with(404, "CASE_NOT_FOUND", get("/api/v1/cases/0190a000-0000-7000-8000-000000000000"));
        Refused.with(404, "NOT_FOUND", get("/api/v1/cases/HN-TT.TGTT.01.2024"));
    }
}
