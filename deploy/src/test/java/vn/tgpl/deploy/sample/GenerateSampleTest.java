package vn.tgpl.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerateSampleTest {
    private static final Path SAMPLE = Path.of("sample");

    @Test
    void theCommittedYearsAreWhatTheGeneratorWrites() throws Exception {
        for (Map.Entry<String, String> file : GenerateSample.files(SAMPLE).entrySet()) {
            String committed = Files.readString(SAMPLE.resolve("year").resolve(file.getKey()));
            assertEquals(committed, file.getValue(), file.getKey());
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertEquals(GenerateSample.files(SAMPLE), GenerateSample.files(SAMPLE));
    }
}
