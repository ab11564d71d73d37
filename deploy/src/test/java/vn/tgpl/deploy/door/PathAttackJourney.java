package vn.tgpl.deploy.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ways around the door: to what is for operators, and past the gateway. */
@ExtendWith(RunningSystem.Shared.class)
class PathAttackJourney {
    private static final List<String> INTERNAL = List.of(
            "/q/metrics",
            "/q/info",
            "/q/health",
            "/q/health/ready",
            "/q/dev",
            "/q/dev-ui",
            "/q/arc",
            "/metrics",
            "/health",
            "/actuator",
            "/internal",
            "/admin");

    private static final List<String> DETOURS = List.of(
            "/api/v1/../..%s",
            "/api/v1/%%2e%%2e/%%2e%%2e%s",
            "/api/v1/..%%2f..%s",
            "/api/v1/plans/..;/..;/..%s",
            "/api/v1/plans/../../..%s",
            "/api/v1/plans/%%2e%%2e/%%2e%%2e/%%2e%%2e%s",
            "/api/v1/plans/..%%2f..%%2f..%s",
            "/api/v1/plans/..%%5c..%%5c..%s",
            "/api/v1/plans%%2f..%%2f..%%2f..%s",
            "/api/v1/plans/x%%00/../../../..%s",
            "//localhost%s",
            "/.%s",
            "/%s",
            "/api/v1/%s",
            "http://localhost:1%s");

    /** The same list in other spellings: none may be let in without a token. */
    private static final List<String> SPELLINGS = List.of(
            "/api/v1/plans",
            "/api/v1/plans/",
            "//api/v1/plans",
            "/api//v1/plans",
            "/api/v1//plans",
            "/api/v1/./plans",
            "/api/v1/x/../plans",
            "/api/v1/%70lans",
            "/api/v1/plans;a=b",
            "/api/v1/plans%20",
            "/api/v1/plans%2f",
            "/API/v1/plans",
            "/api/v1/PLANS",
            "/api/v1/plans.json",
            "/api/v1/plans?access_token=x",
            "/q/../api/v1/plans",
            "/openapi/../api/v1/plans",
            "/docs/../api/v1/plans",
            "/docs/..%2fapi/v1/plans");

    private final RunningSystem system;

    PathAttackJourney(RunningSystem system) {
        this.system = system;
    }

    @AfterEach
    void everyAuditIsWhole() {
        assertEquals(Map.of(), new Books(system).brokenChains());
    }

    @Test
    void whatIsForOperatorsIsNotOnThePublicPorts() {
        for (var door : doors()) {
            for (var path : INTERNAL) {
                // the gateway's one health page is open to all, and says no more than up or down
                if (path.equals("/health") && door.equals(system.gateway())) {
                    continue;
                }
                for (var token : new String[] {null, system.token("admin")}) {
                    var answer = Call.get(path).as(token).to(door);
                    assertEquals(404, answer.status(), door + path + " answered " + answer);
                    tellsNothing(answer, door + path);
                }
            }
        }
    }

    @Test
    void noDetourLeadsToIt() {
        for (var door : doors()) {
            for (var detour : DETOURS) {
                for (var path : List.of("/q/metrics", "/q/info", "/q/health/ready")) {
                    var target = detour.formatted(path);
                    var answer = Call.get(target).as(system.token("admin")).to(door);
                    assertTrue(answer.status() >= 400 && answer.status() < 500, door + " " + target + " " + answer);
                    tellsNothing(answer, door + target);
                }
            }
        }
    }

    @Test
    void noSpellingOfAPathIsLetInWithoutAToken() {
        var before = new Books(system).count();
        for (var door : List.of(system.gateway(), system.service("plan"))) {
            for (var path : SPELLINGS) {
                for (var method : List.of("GET", "HEAD", "OPTIONS", "POST", "DELETE")) {
                    var answer = new Call(method, path).to(door);
                    assertFalse(answer.text().contains("\"items\""), method + " " + door + path + " " + answer);
                    assertTrue(
                            answer.status() >= 400 || method.equals("OPTIONS") && answer.body().length == 0,
                            method + " " + door + path + " " + answer);
                }
            }
        }
        var grown = new Books(system).count().minus(before);
        assertEquals(0, grown.versions() + grown.writes());
    }

    @Test
    void pastTheGatewayEveryOperationOfEveryServiceAsksForATokenAndNotesWhoHasNone() {
        var books = new Books(system);
        for (var service : RunningSystem.SERVICES) {
            var before = books.count(service);
            var operations = Operations.of(system, service);
            for (var operation : operations) {
                var call = Call.of(operation, operation.path().replaceAll("\\{[^}]+}", "x"));
                if (!operation.bodyType().isEmpty()) {
                    call.json(operation.example(), operation.bodyType());
                }
                var answer = call.to(system.service(service));
                assertEquals("401 UNAUTHENTICATED", answer.status() + " " + answer.code(), operation.toString());
                assertEquals(List.of(), Fault.in(answer, "", true));
            }
            assertEquals(
                    new Books.Count(0, 0, operations.size()),
                    books.count(service).minus(before),
                    service);
        }
    }

    private List<URI> doors() {
        return Stream.concat(
                        Stream.of(system.gateway()),
                        RunningSystem.SERVICES.stream().map(system::service))
                .toList();
    }

    private static void tellsNothing(Answer answer, String where) {
        var text = answer.text();
        var found = new ArrayList<String>();
        for (var word : List.of("# HELP", "jvm_", "\"checks\"", "\"git\"", "\"build\"", "Dev UI", "quarkus")) {
            if (text.contains(word)) {
                found.add(word);
            }
        }
        assertEquals(List.of(), found, where);
        assertEquals(List.of(), Fault.in(answer, "", text.startsWith("{")), where + " " + answer);
    }
}
