package vn.tgpl.reporting.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.access.ConsistencyToken;
import vn.tgpl.kittest.Access;
import vn.tgpl.kittest.TestIssuer;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.reporting.AnActivity;
import vn.tgpl.reporting.Published;

/** Waiting for writes takes threads: nobody may take so many that others find none. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class WaitingForWritesIT {
    private static final int WAIT_FOR_ONE = 2;
    private static final int WAIT = 12;

    private AnActivity activity;

    @BeforeEach
    void somethingThatIsStillOnItsWay() {
        Published.createTopics();
        activity = new AnActivity().kind("AWAITED").in("W1");
    }

    @Test
    void twoOfOnePersonWaitAndAnotherIsToldAtOnce() {
        var person = person();
        lastIsToldAtOnce(Collections.nCopies(WAIT_FOR_ONE + 1, person));
    }

    @Test
    void twelveOfAllWaitAndAnotherIsToldAtOnce() {
        var people = Stream.generate(WaitingForWritesIT::person)
                .limit(WAIT / WAIT_FOR_ONE)
                .toList();
        var all = IntStream.range(0, WAIT_FOR_ONE).boxed().flatMap(_ -> people.stream());
        lastIsToldAtOnce(Stream.concat(all, Stream.of(person())).toList());
    }

    /** Whichever of them comes last: the others get the answer when the write has arrived. */
    private void lastIsToldAtOnce(List<String> bearers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = bearers.stream()
                    .map(bearer -> CompletableFuture.supplyAsync(() -> status(bearer), threads))
                    .toList();
            assertEquals(
                    202,
                    CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                            .join());
            Published.facts(activity.fact());
            var statuses = answers.stream().map(CompletableFuture::join).toList();
            assertEquals(1, Collections.frequency(statuses, 202));
            assertEquals(bearers.size() - 1, Collections.frequency(statuses, 200));
        }
    }

    private int status(String bearer) {
        var awaited = new ConsistencyToken.Seen(FactType.ACTIVITY, activity.id(), 1);
        return given().header("Authorization", bearer)
                .header("Consistency-Token", new ConsistencyToken(List.of(awaited)).toString())
                .get("/api/v1/reports/unclassified")
                .statusCode();
    }

    private static String person() {
        var subject = UUID.randomUUID().toString();
        Access.toNation(subject);
        return "Bearer " + TestIssuer.token(subject, "national-officer");
    }
}
