package vn.tgpl.casework;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The service as its clients use it. */
public final class Casework {
    private Casework() {}

    /** A request or case at the version last seen. */
    public record Seen(String path, String id, String etag) {
        public static Seen in(String collection, Response answer) {
            var id = answer.then().extract().<String>path("id");
            return new Seen("/api/v1/" + collection + "/" + id, id, answer.header("ETag"));
        }
    }

    public static RequestSpecification json() {
        return given().contentType("application/json").header("Accept-Language", "en");
    }

    public static Response receive(Object body) {
        return json().body(body.toString()).post("/api/v1/requests");
    }

    public static Response tell(Seen seen, String verb, Object body) {
        return json().header("If-Match", seen.etag()).body(body.toString()).post(seen.path() + "/" + verb);
    }

    public static Seen aRequest() {
        return aRequest(Body.request());
    }

    public static Seen aRequest(Body body) {
        return Seen.in("requests", succeeded(receive(body)));
    }

    public static Seen anAcceptedCase() {
        return anAcceptedCase(Body.acceptance());
    }

    public static Seen anAcceptedCase(Body acceptance) {
        return Seen.in("cases", succeeded(tell(aRequest(), "accept", acceptance)));
    }

    public static Seen anAssignedCase() {
        return Seen.in("cases", succeeded(tell(anAcceptedCase(), "assign", Body.assignment())));
    }

    public static Seen anAssignedConsultation() {
        var accepted = anAcceptedCase(Body.acceptance().with("form", "CONSULTATION"));
        return Seen.in(
                "cases", succeeded(tell(accepted, "assign", Body.assignment().with("type", "COLLABORATOR"))));
    }

    public static Seen aClosedCase() {
        return Seen.in("cases", succeeded(tell(anAssignedCase(), "close", Body.closing())));
    }

    private static Response succeeded(Response answer) {
        if (answer.statusCode() >= 300) throw new AssertionError(answer.statusCode() + " " + answer.asString());
        return answer;
    }

    /** The same, so many times, by clients that do not know of each other. */
    public static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        return atOnce(Collections.nCopies(times, call));
    }

    public static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(calls)) answers.add(answer.get());
            return answers;
        }
    }
}
