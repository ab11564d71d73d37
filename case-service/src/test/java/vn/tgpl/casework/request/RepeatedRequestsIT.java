package vn.tgpl.casework.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.casework.Body;
import vn.tgpl.casework.Casework;
import vn.tgpl.casework.PublishedCatalogue;
import vn.tgpl.casework.Refused;
import vn.tgpl.casework.Stored;
import vn.tgpl.kittest.TestServices;

/** A client that got no answer sends the same again, with the same Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class RepeatedRequestsIT {
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @Test
    void anAcceptanceSentTwiceOpensOneCaseAndIsAnsweredAlike() {
        var request = Casework.aRequest();
        var first = accept(request, Body.acceptance());
        assertEquals(201, first.statusCode());
        var again = Stored.unchanged(() -> accept(request, Body.acceptance()));
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        for (var header : new String[] {"Location", "ETag", "Consistency-Token"}) {
            assertEquals(first.header(header), again.header(header));
        }
    }

    @Test
    void aKeyBelongsToOneRequest() {
        var request = Casework.aRequest();
        accept(request, Body.acceptance()).then().statusCode(201);
        Refused.with(
                422,
                "KEY_REUSED",
                Stored.unchanged(() -> accept(request, Body.acceptance().with("field", "CIVIL"))));
    }

    @Test
    void aRefusedAttemptLeavesTheKeyFree() {
        var request = Casework.aRequest();
        accept(request, Body.acceptance().with("field", "BUSINESS")).then().statusCode(422);
        accept(request, Body.acceptance()).then().statusCode(201);
    }

    private Response accept(Casework.Seen request, Body body) {
        return Casework.json()
                .header("If-Match", request.etag())
                .header("Idempotency-Key", key)
                .body(body.toString())
                .post(request.path() + "/accept");
    }
}
