package vn.tgpl.backing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** One password per name, made up once and kept where only this user reads it. */
public final class Passwords {

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    public Passwords(Path file) {
        this.file = file;
    }

    public synchronized String of(String role) {
        try {
            var known = new Properties();
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    known.load(in);
                }
            }
            var password = known.getProperty(role);
            if (password == null) {
                password = fresh();
                known.setProperty(role, password);
                write(known);
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fresh() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void write(Properties passwords) throws IOException {
        var text = new StringWriter();
        passwords.store(text, null);
        OwnerOnly.write(file, text.toString());
    }
}
