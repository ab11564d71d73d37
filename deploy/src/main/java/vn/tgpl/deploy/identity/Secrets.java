package vn.tgpl.deploy.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tgpl.backing.Passwords;

/** What only this copy knows: passwords of the sample users, secrets of clients, private keys. Owner-only files. */
public final class Secrets {

    private final Path folder;
    private final Passwords passwords;

    public Secrets(Path folder) {
        this.folder = folder;
        this.passwords = new Passwords(folder.resolve("passwords.properties"));
    }

    String ofUser(String name) throws IOException {
        Files.createDirectories(folder);
        return passwords.of("user-" + name);
    }

    String ofClient(String name) throws IOException {
        Files.createDirectories(folder);
        return passwords.of("client-" + name);
    }

    SigningKey keyOf(String name) throws IOException {
        return SigningKey.in(folder.resolve(name + ".pem"));
    }
}
