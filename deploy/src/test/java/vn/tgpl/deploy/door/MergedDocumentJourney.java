package vn.tgpl.deploy.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tgpl.deploy.lint.ApiLint;

/** The document that clients are given, as the gateway merges it of what runs. */
@ExtendWith(RunningSystem.Shared.class)
class MergedDocumentJourney {
    private static final Path FILE = Path.of("target", "openapi-merged.json");

    private final RunningSystem system;

    MergedDocumentJourney(RunningSystem system) {
        this.system = system;
    }

    @Test
    void theMergedDocumentIsCompleteAndTheLintersFindNoError() throws Exception {
        var document = Operations.document(system.gateway(), "/openapi?format=json");
        assertEquals("", document.path("x-missing").toString());
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, document.toPrettyString());
        ApiLint.check(FILE);
    }
}
