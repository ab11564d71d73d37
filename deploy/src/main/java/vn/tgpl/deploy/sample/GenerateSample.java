package vn.tgpl.deploy.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the sample's year of life for four provinces. Same code, same bytes: every date and number comes from a seed
 * and none from the clock, so a test can compare the committed files with a fresh run.
 */
public final class GenerateSample {
    private GenerateSample() {}

    /** The one argument is the sample folder; it must already hold {@code units.json}. */
    public static void main(String[] args) throws IOException {
        Path sample = Path.of(args[0]);
        Files.createDirectories(sample.resolve("year"));
        for (Map.Entry<String, String> file : files(sample).entrySet()) {
            Files.writeString(sample.resolve("year").resolve(file.getKey()), file.getValue());
        }
    }

    static Map<String, String> files(Path sample) {
        Communes communes = Communes.of(sample);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("hanoi-2024.ndjson", Hanoi2024.write(communes).text());
        files.put("camau-2023.ndjson", CaMau2023.write(communes).text());
        files.put("thanhhoa-2020.ndjson", ThanhHoa2020.write(communes).text());
        files.put("hue-2022.ndjson", Hue2022.write(communes).text());
        return files;
    }
}
