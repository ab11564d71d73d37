package vn.tgpl.casework;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tgpl.casework.Casework.Seen;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;

/** Requests and cases are those of the organisation that handles them and of the province they arose in. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class TerritoryIT {
    private static final Body IN_THANH_HOA =
            Body.request().with("organisation", "TH-TT").with("unit", "38");

    private record As(String token) {
        static As to(String scope, String code, String role) {
            return new As(TestIssuer.token(assigned(scope, code), role));
        }

        RequestSpecification json() {
            return Casework.json().header("Authorization", "Bearer " + token);
        }

        Response get(Seen seen) {
            return json().get(seen.path());
        }

        Response tell(Seen seen, String verb, Body body) {
            return json().header("If-Match", seen.etag()).body(body.toString()).post(seen.path() + "/" + verb);
        }

        Response receive(Body body) {
            return json().body(body.toString()).post("/api/v1/requests");
        }
    }

    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 38, provincial-officer",
        "ORGANISATION, TH-TT, centre-head",
        "ORGANISATION, CM-TT, centre-head",
    })
    void whatIsOthersDoesNotExist(String scope, String code, String role) {
        var request = Casework.aRequest();
        var accepted = Casework.anAcceptedCase();
        var closed = Casework.aClosedCase();
        // with every role, so that only the place stands in the way
        var everything = new As(TestIssuer.token(assigned(scope, code), role, "centre-head"));
        Stored.unchanged(() -> {
            Refused.with(404, "REQUEST_NOT_FOUND", everything.get(request));
            Refused.with(404, "REQUEST_NOT_FOUND", everything.tell(request, "accept", Body.acceptance()));
            Refused.with(
                    404,
                    "REQUEST_NOT_FOUND",
                    everything.tell(request, "refuse", Body.of("reason", "REFUSE_DECEASED", "on", "2024-03-12")));
            Refused.with(404, "CASE_NOT_FOUND", everything.get(accepted));
            Refused.with(404, "CASE_NOT_FOUND", everything.tell(accepted, "assign", Body.assignment()));
            Refused.with(404, "CASE_NOT_FOUND", everything.tell(accepted, "close", Body.closing()));
            Refused.with(404, "CASE_NOT_FOUND", everything.tell(closed, "correct", Body.correction()));
            return null;
        });
        for (var list : List.of("requests", "cases")) {
            everything
                    .json()
                    .get("/api/v1/" + list + "?limit=200&organisation=HN-TT")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(request.id())))
                    .body("items.id", not(hasItem(accepted.id())));
        }
    }

    @Test
    void aCentreWorksFromReceiptToTheEnd() {
        var clerk = As.to("ORGANISATION", "HN-TT", "clerk");
        var head = As.to("ORGANISATION", "HN-TT", "centre-head");
        var officer = As.to("PROVINCE", "01", "provincial-officer");
        var request = Seen.in("requests", clerk.receive(Body.request()));
        Refused.with(403, "NOT_PERMITTED", clerk.tell(request, "accept", Body.acceptance()));
        Refused.with(403, "NOT_PERMITTED", officer.tell(request, "accept", Body.acceptance()));
        var accepted = Seen.in("cases", head.tell(request, "accept", Body.acceptance()));
        assertEquals(200, clerk.get(accepted).statusCode());
        assertEquals(200, officer.get(accepted).statusCode());
        var assigned = Seen.in("cases", head.tell(accepted, "assign", Body.assignment()));
        head.tell(assigned, "close", Body.closing()).then().statusCode(200);
    }

    @Test
    void nothingIsReceivedOutside() {
        var head = As.to("ORGANISATION", "HN-TT", "centre-head");
        Stored.unchanged(() -> {
            Refused.at("#/unit", 403, "OUTSIDE_TERRITORY", head.receive(IN_THANH_HOA));
            Refused.at(
                    "#/unit",
                    403,
                    "OUTSIDE_TERRITORY",
                    head.receive(Body.request().with("unit", "38")));
            return head.receive(Body.request().with("organisation", "CM-TT"));
        });
        Refused.at(
                "#/organisation",
                403,
                "OUTSIDE_TERRITORY",
                head.receive(Body.request().with("organisation", "CM-TT")));
    }

    @Test
    void nothingIsMovedOutside() {
        var head = As.to("ORGANISATION", "HN-TT", "centre-head");
        var request = Casework.aRequest();
        var closed = Casework.aClosedCase();
        Stored.unchanged(() -> {
            Refused.at(
                    "#/unit",
                    403,
                    "OUTSIDE_TERRITORY",
                    head.tell(request, "accept", Body.acceptance().with("unit", "38")));
            Refused.at(
                    "#/unit",
                    403,
                    "OUTSIDE_TERRITORY",
                    head.tell(closed, "correct", Body.correction().with("unit", "38")));
            return null;
        });
    }

    private static String assigned(String scope, String code) {
        var subject = UUID.randomUUID().toString();
        if (scope.equals("PROVINCE")) Access.toProvince(subject, code);
        else Access.toOrganisation(subject, code);
        return subject;
    }
}
