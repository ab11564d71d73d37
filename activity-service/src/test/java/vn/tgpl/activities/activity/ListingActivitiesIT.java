package vn.tgpl.activities.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.activities.Api.object;
import static vn.tgpl.activities.Api.with;
import static vn.tgpl.activities.Problems.refused;
import static vn.tgpl.activities.Problems.refusedParameter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ListingActivitiesIT {
    @Test
    void pagesAreStableWhileActivitiesAreAdded() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 5; i++) expected.add(seminar());
        var read = new ArrayList<String>();
        var after = expected.getFirst();
        Response page = Api.json().get(Api.ACTIVITIES + "?kind=SEMINAR&unit=38&limit=2");
        while (true) {
            read.addAll(page.<List<String>>path("items.id"));
            String next = page.path("next");
            if (next == null) break;
            if (read.size() == 2) expected.add(seminar());
            page = Api.json().urlEncodingEnabled(false).get(next);
        }
        assertEquals(expected, read.subList(read.indexOf(after), read.size()));
    }

    @Test
    void theLastPageHasNoNext() {
        Fixtures.plannedActivity(with(Fixtures.planned(), "kind", "HOTLINE", "unit", "38"));
        list("kind=HOTLINE&unit=38&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("$", not(hasKey("next")));
        list("kind=HOTLINE&unit=01&heldTo=1999-01-01").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void limitIsOneToTwoHundredAndFiftyByDefault() {
        for (var wrong : List.of("0", "-1", "201", "abc", "1.5", "", "99999999999", "%00")) {
            refusedParameter(list("limit=" + wrong), 400, "BAD_PARAMETER", "limit");
        }
        list("limit=200").then().statusCode(200);
        for (var i = 0; i < 51; i++) Fixtures.plannedActivity(with(Fixtures.planned(), "kind", "INFO_BOX"));
        list("kind=INFO_BOX").then().statusCode(200).body("items", hasSize(50)).body("$", hasKey("next"));
    }

    @Test
    void everyFilterNarrows() {
        var id = Fixtures.heldActivity();
        var other = Fixtures.plannedActivity(with(
                Fixtures.planned(),
                "kind",
                "LEAFLET",
                "unit",
                "38",
                "organisation",
                "TH-TT",
                "programmes",
                List.of("ELDERLY_2021"),
                "primaryProgramme",
                null));
        Api.verb(other, "hold", 1, object("heldOn", "2023-02-01", "attendance", object("total", 3)))
                .then()
                .statusCode(200);
        narrows("kind=LEAFLET", other, id);
        narrows("kind=COMM_EVENT&limit=200", id, other);
        narrows("organisation=TH-TT", other, id);
        narrows("unit=38", other, id);
        narrows("programme=ELDERLY_2021", other, id);
        narrows("programme=NEW_RURAL_2021&limit=200&status=HELD", id, other);
        narrows("heldTo=2023-02-01", other, id);
        narrows("heldFrom=2024-03-14&limit=200", id, other);
        narrows("heldFrom=2023-02-01&heldTo=2023-02-01&status=HELD", other, id);
        list("status=PLANNED&limit=200").then().statusCode(200).body("items.status", everyItem(equalTo("PLANNED")));
    }

    @Test
    void aFilterThatCannotMeanAnythingIsRefused() {
        refusedParameter(list("status=DONE"), 400, "BAD_PARAMETER", "status");
        refusedParameter(list("heldFrom=2024-02-31"), 400, "BAD_PARAMETER", "heldFrom");
        refusedParameter(list("heldTo=yesterday"), 400, "BAD_PARAMETER", "heldTo");
        refusedParameter(list("kind=a&kind=b"), 400, "BAD_PARAMETER", "kind");
        refusedParameter(list("unit=%00"), 400, "BAD_PARAMETER", "unit");
        refusedParameter(list("unit=%FF"), 400, "BAD_PARAMETER", "unit");
        refusedParameter(list("cursor=!!"), 400, "BAD_PARAMETER", "cursor");
        refusedParameter(list("cursor=YWJj"), 400, "BAD_PARAMETER", "cursor");
        refused(list("colour=red"), 400, "UNKNOWN_PARAMETER");
        refused(
                Api.json().get(Api.ACTIVITIES + "/" + Fixtures.plannedActivity() + "?expand=all"),
                400,
                "UNKNOWN_PARAMETER");
    }

    @Test
    void aCursorIsOfItsListOnly() {
        Fixtures.plannedActivity();
        var id = Fixtures.plannedActivity();
        var key = id.getBytes(UTF_8);
        var other = ("/api/v1/requests\n" + id).getBytes(UTF_8);
        for (var cursor : List.of(key, other)) {
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
            refusedParameter(list("cursor=" + text), 400, "BAD_PARAMETER", "cursor");
        }
    }

    @Test
    void pagesStayStableWithinATerritory() {
        var officer = UUID.randomUUID().toString();
        Access.toProvince(officer, "38");
        var token = "Bearer " + TestIssuer.token(officer, "provincial-officer");
        var here = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            here.add(emulation("38"));
            emulation("01");
        }
        var read = new ArrayList<String>();
        var next = Api.ACTIVITIES + "?kind=EMULATION&limit=1";
        while (next != null) {
            var page = Api.json()
                    .urlEncodingEnabled(false)
                    .header("Authorization", token)
                    .get(next);
            read.addAll(page.then().statusCode(200).extract().<List<String>>path("items.id"));
            if (read.size() == 2) here.add(emulation("38"));
            next = page.path("next");
        }
        assertEquals(here, read);
    }

    @Test
    void aFilterIsAValueNeverAQuery() {
        list("unit=38'%20or%20'1'='1").then().statusCode(200).body("items", hasSize(0));
    }

    private static void narrows(String query, String in, String out) {
        list(query).then().statusCode(200).body("items.id", hasItem(in)).body("items.id", not(hasItem(out)));
    }

    private static String emulation(String unit) {
        return Fixtures.plannedActivity(with(Fixtures.planned(), "kind", "EMULATION", "unit", unit));
    }

    private static String seminar() {
        return Fixtures.plannedActivity(with(Fixtures.planned(), "kind", "SEMINAR", "unit", "38"));
    }

    private static Response list(String query) {
        return Api.json().urlEncodingEnabled(false).get(Api.ACTIVITIES + "?" + query);
    }
}
