package vn.tgpl.activities.mechanism;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tgpl.activities.Problems.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.tgpl.activities.Api;
import vn.tgpl.activities.Fixtures;
import vn.tgpl.activities.Rows;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestServices;

/** The issuer or the register is out of reach: what is known goes on for its time, and no door opens. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
@TestProfile(Adversity.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdversityIT {
    private static final String SUBJECT = UUID.randomUUID().toString();
    private static final OwnIssuer ISSUER = new OwnIssuer();
    private static final RsaJsonWebKey FIRST = Tokens.key("first");
    private static final RsaJsonWebKey SECOND = Tokens.key("second");
    private static boolean assigned;

    @BeforeEach
    void assign() {
        if (!assigned) Access.toNation(SUBJECT);
        assigned = true;
    }

    @AfterAll
    static void leave() {
        ISSUER.go();
    }

    @Test
    @Order(1)
    void anIssuerNotThereAtTheStartOpensNoDoor() {
        for (var token : new String[] {by(FIRST), by(SECOND)}) {
            refused(list(token), 503, "ISSUER_UNREACHABLE").header("Retry-After", equalTo("1"));
            refused(plan(token), 503, "ISSUER_UNREACHABLE");
        }
        assertTrue(Set.of(401, 503).contains(nobody().get(Api.ACTIVITIES).statusCode()));
        nobody().get("/q/openapi").then().statusCode(200);
        refused(list("rubbish"), 401, "UNAUTHENTICATED");
    }

    @Test
    @Order(2)
    void whenItComesUpTheServiceGoesOnByItself() throws Exception {
        ISSUER.come(FIRST);
        await().until(() -> list(by(FIRST)).statusCode() == 200);
        refused(list(by(SECOND)), 401, "UNAUTHENTICATED");
        refused(nobody().get(Api.ACTIVITIES), 401, "UNAUTHENTICATED");
    }

    @Test
    @Order(3)
    void forgedTokensDoNotMakeItAskAgainAndAgain() {
        var forged = Tokens.key("forged");
        var before = ISSUER.askedForKeys.get();
        var since = System.nanoTime();
        for (var i = 0; i < 30; i++) {
            refused(list(by(forged)), 401, "UNAUTHENTICATED");
        }
        var seconds = (System.nanoTime() - since) / 1_000_000_000;
        assertTrue(ISSUER.askedForKeys.get() - before <= seconds + 2);
    }

    @Test
    @Order(4)
    void aNewKeyIsLearntWithoutARestart() {
        ISSUER.change(SECOND);
        await().until(() -> list(by(SECOND)).statusCode() == 200);
        await().until(() -> list(by(FIRST)).statusCode() == 401);
    }

    @Test
    @Order(5)
    void whenItGoesAwayKeysInHandGoOnWorking() {
        ISSUER.go();
        for (var i = 0; i < 5; i++) list(by(SECOND)).then().statusCode(200);
        refused(list(by(Tokens.key("second"))), 401, "UNAUTHENTICATED");
        refused(nobody().get(Api.ACTIVITIES), 401, "UNAUTHENTICATED");
        // a key that nobody here knows: it may be a new one
        await().until(() -> list(by(FIRST)).statusCode() == 503);
        refusedSomehow(list(by(FIRST)));
        refusedSomehow(plan(by(FIRST)));
    }

    @Test
    @Order(6)
    void theLastKnownScopeHoldsForItsTimeOnly() throws Exception {
        list(by(SECOND)).then().statusCode(200);
        try (var session = Rows.connect("quarkus.datasource");
                var follower = session.createStatement()) {
            // the register is heard of no more: another one holds the follower's lead and reads nothing
            follower.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'activity-service follower'");
            follower.execute("SELECT pg_advisory_lock(hashtextextended('activity-service follower', 0))");
            list(by(SECOND)).then().statusCode(200);
            await().until(() -> list(by(SECOND)).statusCode() == 503);
            refused(list(by(SECOND)), 503, "SCOPE_STALE").header("Retry-After", equalTo("1"));
            var before = Rows.written();
            refused(plan(by(SECOND)), 503, "SCOPE_STALE");
            assertEquals(before, Rows.written());
        }
        await().until(() -> list(by(SECOND)).statusCode() == 200);
    }

    private static void refusedSomehow(Response answer) {
        if (answer.statusCode() == 503) refused(answer, 503, "ISSUER_UNREACHABLE");
        else refused(answer, 401, "UNAUTHENTICATED");
    }

    private static String by(RsaJsonWebKey key) {
        return Tokens.signedBy(key, OwnIssuer.url(), SUBJECT);
    }

    private static Response list(String token) {
        return nobody().header("Authorization", "Bearer " + token).get(Api.ACTIVITIES + "?limit=1");
    }

    private static Response plan(String token) {
        return nobody().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Fixtures.planned())
                .post(Api.ACTIVITIES);
    }

    private static RequestSpecification nobody() {
        return given().noFilters().header("Accept-Language", "en");
    }
}
