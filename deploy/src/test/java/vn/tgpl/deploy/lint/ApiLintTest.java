package vn.tgpl.deploy.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tgpl.backing.Project;

class ApiLintTest {
    private static final Path ROOT = Project.root();

    @Test
    void theCommittedDocumentsHaveNoErrors() throws Exception {
        try (var modules = Files.list(ROOT)) {
            var documents = modules.map(module -> module.resolve("openapi.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toArray(Path[]::new);
            assertEquals(5, documents.length, "four services and the gateway");
            ApiLint.check(documents);
        }
    }

    @Test
    void aWrongDocumentIsFound(@TempDir Path folder) throws IOException {
        var wrong = folder.resolve("wrong.yaml");
        var right = Files.readString(ROOT.resolve("case-service/openapi.yaml"));
        Files.writeString(wrong, right.replace("operationId: \"closeCase\"", "operationId: \"assignCase\""));
        var found = assertThrows(AssertionError.class, () -> ApiLint.check(wrong));
        assertTrue(found.getMessage().contains("operationId"), found::getMessage);
    }

    @Test
    void theLockFileNamesNoAddresses() throws IOException {
        assertFalse(
                Files.readString(ROOT.resolve("deploy/lint/package-lock.json")).contains("http"));
    }
}
