package vn.tgpl.backing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per checkout from the Maven artifact for this machine. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpackedIn(Path cache) throws IOException {
        var archive = archive();
        var resource = PostgresBinaries.class.getResource(archive);
        if (resource == null) {
            throw new IllegalStateException("no PostgreSQL binaries for this machine, wanted " + archive);
        }
        // the jar's name carries the version: another version gets another folder
        var version = resource.getPath().replaceAll("(?s).*-(\\d[\\w.]*)\\.jar!.*", "$1");
        var home = cache.resolve("postgres-" + version);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(cache);
        var fresh = Files.createTempDirectory(cache, "postgres-");
        try (var packed = resource.openStream()) {
            unpack(packed, fresh);
        }
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another process was quicker: its copy is as good, ours goes
            Folders.delete(fresh);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
        return home;
    }

    private static String archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var arm = arch.contains("aarch64") || arch.contains("arm64");
        return "/postgres-" + (os.contains("mac") ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
