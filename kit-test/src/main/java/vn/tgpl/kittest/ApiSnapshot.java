package vn.tgpl.kittest;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tgpl.backing.Project;

/**
 * The API document of a module as it stands in the repository. {@code ./tgpl accept-api} writes it anew; what breaks
 * clients it writes only with the decision that allows it ({@code --adr}).
 */
public final class ApiSnapshot {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final Path module;
    private final boolean accept;
    /** The page that allows a breaking change, null without one. */
    private final String decision;

    ApiSnapshot(Path module, boolean accept, String decision) {
        this.module = module;
        this.accept = accept;
        this.decision = decision;
    }

    /** Of the application under test: its document is whole, its examples are right, and it is the one committed. */
    public static void check() {
        check(RestAssured.get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    public static void check(String document) {
        var json = read(JSON, document);
        var flaws = ApiSnapshotExamples.flaws(json);
        if (!flaws.isEmpty()) fail("the API document lacks:\n" + String.join("\n", flaws));
        new ApiSnapshot(
                        Path.of("").toAbsolutePath(),
                        Boolean.getBoolean("tgpl.api.accept"),
                        System.getProperty("tgpl.api.adr"))
                .compare(json);
    }

    void compare(JsonNode running) {
        try {
            var file = module.resolve("openapi.yaml");
            var text = YAML.writeValueAsString(ApiSnapshotChanges.sorted(running));
            var kept = Files.exists(file) ? Files.readString(file) : null;
            if (text.equals(kept)) return;
            var changes = kept == null ? List.<String>of() : ApiSnapshotChanges.breaking(read(YAML, kept), running);
            if (!accept) {
                fail(file + " is not the document of the running application; ./tgpl accept-api writes it anew."
                        + told(changes));
            }
            if (!changes.isEmpty()) record(changes);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(List<String> changes) throws IOException {
        if (decision == null) {
            fail("This breaks clients; ./tgpl accept-api --adr docs/adr/NNNN-….md names the decision that allows it."
                    + told(changes));
        }
        if (!decision.matches("docs/adr/\\d{4}-[a-z0-9-]+\\.md")
                || !Files.isRegularFile(Project.root().resolve(decision))) {
            fail("There is no decision " + decision);
        }
        var file = module.resolve("openapi-breaking.md");
        var before = Files.exists(file) ? Files.readString(file) : "# Changes of the API that broke clients\n";
        var entry = new StringBuilder(before)
                .append("\n[")
                .append(decision.substring("docs/adr/".length(), "docs/adr/".length() + 4))
                .append("](../")
                .append(decision)
                .append(")\n\n");
        changes.forEach(change -> entry.append("* ").append(change).append('\n'));
        Files.writeString(file, entry);
    }

    private static String told(List<String> changes) {
        return changes.isEmpty() ? "" : "\nBreaking:\n  " + String.join("\n  ", changes);
    }

    static JsonNode yaml(String text) {
        return read(YAML, text);
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
