package vn.tgpl.kittest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import vn.tgpl.backing.Database;
import vn.tgpl.backing.OwnerOnly;

/** How tests reach PostgreSQL and Kafka. */
record Backing(Database administration, String bootstrapServers) {

    static Backing readFrom(Path file) throws IOException {
        var known = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            known.load(in);
        }
        return new Backing(
                new Database(known.getProperty("url"), known.getProperty("username"), known.getProperty("password")),
                known.getProperty("bootstrapServers"));
    }

    void writeTo(Path file) throws IOException {
        var known = new Properties();
        known.putAll(Map.of(
                "url", administration.url(),
                "username", administration.username(),
                "password", administration.password(),
                "bootstrapServers", bootstrapServers));
        var text = new StringWriter();
        known.store(text, null);
        OwnerOnly.write(file, text.toString());
    }
}
