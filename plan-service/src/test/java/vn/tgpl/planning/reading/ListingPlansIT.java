package vn.tgpl.planning.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.with;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Fixtures;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ListingPlansIT {
    @Test
    void eachFilterNarrows() {
        var body = with(Fixtures.plan(), "programmes", List.of("ELDERLY_2021", "DISABLED_2021"), "unit", "91");
        var id = Fixtures.drafted(body);
        var number = "number=" + body.get("number");
        Api.get("plans?" + number)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0]", not(hasKey("tasks")))
                .body("$", not(hasKey("next")));
        for (var filter : List.of("issuer=HN-STP", "unit=91", "programme=DISABLED_2021", "status=DRAFT")) {
            Api.get("plans?" + number + "&" + filter).then().body("items", hasSize(1));
        }
        for (var filter : List.of("issuer=HN-TT", "unit=01", "programme=POVERTY_2021", "status=ISSUED")) {
            Api.get("plans?" + number + "&" + filter).then().body("items", hasSize(0));
        }
        // a status that no plan can have is a slip, not an empty answer
        Api.get("plans?status=X").then().statusCode(400).body("errors[0].parameter", equalTo("status"));
    }

    @Test
    void pagesFollowEachOther() {
        var issuer = Fixtures.fresh("P");
        Api.post("organisations", Fixtures.organisation(issuer, "STATE_CENTRE"))
                .then()
                .statusCode(201);
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> Fixtures.drafted(with(Fixtures.plan(), "issuer", issuer)))
                .toList();
        var seen = new ArrayList<String>();
        var next = "/api/v1/plans?issuer=" + issuer + "&limit=2";
        while (next != null) {
            var page = Api.json().get(next);
            seen.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertEquals(ids, seen);
    }

    @Test
    void partsComeInPagesInTheOrderOfTheDocument() {
        var tasks = List.of(Fixtures.task("II"), Fixtures.task("I"), Fixtures.task("III"));
        var id = Fixtures.drafted(with(Fixtures.plan(), "tasks", tasks, "targets", List.of()));
        var first = Api.get("plans/" + id + "/tasks?limit=2");
        first.then().body("items.ordinal", equalTo(List.of("II", "I")));
        Api.json()
                .get(first.<String>path("next"))
                .then()
                .body("items.ordinal", equalTo(List.of("III")))
                .body("$", not(hasKey("next")));
        Api.get("plans/" + id + "/targets").then().body("items", hasSize(0));
        refused(Api.get("plans/" + id + "/tasks?cursor=eA"), 400, "BAD_PARAMETER");
    }
}
