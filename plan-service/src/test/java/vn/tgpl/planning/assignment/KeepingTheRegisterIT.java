package vn.tgpl.planning.assignment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tgpl.planning.Api.object;
import static vn.tgpl.planning.Problems.refused;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.Topics;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.FactsOnTopic;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;
import vn.tgpl.planning.Officer;
import vn.tgpl.planning.Rows;

/** The register begins with one administrator, and somebody always keeps it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class KeepingTheRegisterIT {
    @Inject
    Clock clock;

    @Inject
    FirstAdministrator first;

    private String firsts;

    /** Of all that other tests assigned to the nation, only the first stays open. */
    @BeforeEach
    void onlyTheFirstIsOpen() {
        firsts = Api.get("assignments?subject=" + Access.EVERYBODY).path("items[0].id");
        var open = Api.get("assignments?scope=NATION&limit=200");
        List<String> ids = open.path("items.findAll { it.validTo == null }.id");
        for (var id : ids)
            if (!id.equals(firsts))
                change(id, object("validTo", today())).then().statusCode(200);
    }

    @Test
    void theFirstAdministratorIsAssignedByTheServiceAndTold() {
        Api.get("assignments/" + firsts).then().body("scope", equalTo("NATION"));
        FactsOnTopic.of(Topics.ACCESS).await(fact -> fact.key().equals(firsts) && fact.version() == 1);
        assertEquals(
                "plan-service", Rows.text("SELECT actor FROM audit WHERE object = ?", "assignment/" + firsts + "@1"));
    }

    @Test
    void aRegisterThatHasBegunIsLeftAlone() throws Exception {
        var before = Rows.text("SELECT count(*) FROM assignment");
        first.install(new StartupEvent());
        assertEquals(before, Rows.text("SELECT count(*) FROM assignment"));
    }

    @Test
    void theLastForTheNationStays() {
        var tomorrow = LocalDate.now(clock).plusDays(1).toString();
        for (var end :
                List.of(object("validTo", today()), object("validTo", "2100-12-31"), object("validFrom", tomorrow))) {
            refused(change(firsts, end), 409, "LAST_NATION_ASSIGNMENT", "#/validTo");
        }
        // one that has an end of its own, or is yet to begin, is no help
        new Officer().assigned(object("scope", "NATION", "validTo", "2100-12-30"));
        refused(change(firsts, object("validTo", today())), 409, "LAST_NATION_ASSIGNMENT");
        change(firsts, object("reason", "x")).then().statusCode(200);
        change(firsts, object("reason", null)).then().statusCode(200);
    }

    @Test
    void anotherOneTakesOver() {
        var other = Officer.ofTheNation("administrator");
        change(firsts, object("validTo", today())).then().statusCode(200);
        refused(change(other.assignment, object("validTo", today())), 409, "LAST_NATION_ASSIGNMENT");
        change(firsts, object("validTo", null)).then().statusCode(200);
    }

    @Test
    void ofTwoWhoEndEachOthersAtOnceOneDoes() throws Exception {
        for (var round = 0; round < 5; round++) {
            var other = Officer.ofTheNation("administrator");
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = List.of(
                        people.submit(
                                () -> change(firsts, object("validTo", today())).statusCode()),
                        people.submit(() -> change(other.assignment, object("validTo", today()))
                                .statusCode()));
                var statuses = new TreeMap<Integer, Integer>();
                for (var answer : answers) statuses.merge(answer.get(), 1, Integer::sum);
                assertEquals(Map.of(200, 1, 409, 1), statuses);
            }
            change(firsts, object("validTo", null)).then().statusCode(200);
            onlyTheFirstIsOpen();
        }
    }

    private static Response change(String id, Map<String, Object> patch) {
        int version = Api.get("assignments/" + id).path("version");
        return Api.patch("assignments/" + id, version, patch);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
