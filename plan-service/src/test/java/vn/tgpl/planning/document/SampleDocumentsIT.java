package vn.tgpl.planning.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tgpl.kittest.TestServices;
import vn.tgpl.planning.Api;

/** The five real documents, as transcribed: whoever holds one against the plan that is read finds nothing missing. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class SampleDocumentsIT {
    private static final Path SAMPLE = Path.of("../deploy/sample");
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void theBodiesTheyName() throws IOException {
        if (Api.get("organisations/TTH-TT").statusCode() == 200) return;
        for (var organisation : read("organisations.json")) {
            var status = Api.post("organisations", organisation.toString()).statusCode();
            assertTrue(Set.of(201, 409).contains(status), organisation.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanoi-284-kh-ubnd",
                "camau-122-kh-ubnd",
                "btp-1109-qd-btp",
                "thanhhoa-177-kh-stp",
                "hue-264-kh-stp"
            })
    void everyFieldComesBackAsItWasSent(String file) throws IOException {
        var sent = read("plans/" + file + ".json");
        var drafted = Api.post("plans", sent.toString());
        drafted.then().statusCode(201);
        var plan = JSON.readTree(Api.get("plans/" + drafted.path("id")).asString());
        var ordinals = new HashMap<String, String>();
        plan.path("tasks")
                .forEach(task -> ordinals.put(
                        task.path("id").asText(), task.path("ordinal").asText()));
        holds(sent, plan, ordinals, "");
        plan.path("warnings")
                .forEach(warning -> assertTrue(
                        Set.of("SIGNED_ON_MISSING", "LEAD_MISSING")
                                .contains(warning.path("code").asText()),
                        warning.toString()));
    }

    /** What is read may say more, such as ids; parts are named by id where they were sent by ordinal. */
    private static void holds(JsonNode sent, JsonNode read, Map<String, String> ordinals, String at) {
        if (sent.isObject()) {
            sent.properties()
                    .forEach(field ->
                            holds(field.getValue(), read.path(field.getKey()), ordinals, at + "/" + field.getKey()));
        } else if (sent.isArray()) {
            assertEquals(sent.size(), read.size(), at);
            for (var i = 0; i < sent.size(); i++) holds(sent.get(i), read.get(i), ordinals, at + "/" + i);
        } else if (at.endsWith("/parent") || at.endsWith("/task")) {
            assertEquals(sent.asText(), ordinals.get(read.asText()), at);
        } else {
            assertEquals(sent.asText(), read.asText(), at);
        }
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(SAMPLE.resolve(file).toFile());
    }
}
