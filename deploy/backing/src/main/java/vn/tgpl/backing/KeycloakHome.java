package vn.tgpl.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;

/** Keycloak's programs, unpacked and prepared once per checkout: only the very first start is slow. */
final class KeycloakHome {

    /** What is fixed when Keycloak prepares itself. Grants and consoles that nobody here uses are left out. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-mem",
            "--health-enabled=true",
            "--metrics-enabled=false",
            "--features-disabled=account,account-api,admin,ciba,device-flow,impersonation,authorization,"
                    + "admin-fine-grained-authz,par,web-authn,organization,persistent-user-sessions,"
                    + "step-up-authentication,step-up-authentication-saml,recovery-codes,passkeys,workflows");

    private KeycloakHome() {}

    static Path preparedIn(Path cache) throws IOException {
        var zip = zip();
        if (!Files.exists(zip)) {
            throw new IOException("Keycloak's archive is not there: run ./tgpl build");
        }
        try (var archive = new ZipFile(zip.toFile())) {
            // the archive's folder carries the version; another version or another preparation gets another home
            var version = archive.entries().nextElement().getName().replaceAll("/.*", "");
            var home = cache.resolve(version + "-" + Integer.toHexString(BUILD.hashCode()));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                prepare(archive, version, cache, home);
            }
            return home;
        }
    }

    private static void prepare(ZipFile archive, String version, Path cache, Path home) throws IOException {
        var fresh = Files.createTempDirectory(cache, "keycloak-");
        unpack(archive, fresh);
        var unpacked = fresh.resolve(version);
        var command = program(unpacked, unpacked, List.of());
        command.addAll(BUILD);
        Programs.run(command);
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another process was quicker: its copy is as good
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            Folders.delete(fresh);
        }
    }

    /** The command that Keycloak's own script would give, without the shell between: the process is Keycloak itself. */
    static List<String> program(Path programs, Path home, List<String> virtualMachine) {
        var command = new ArrayList<String>();
        command.add(Project.java());
        command.addAll(virtualMachine);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                programs.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private static void unpack(ZipFile archive, Path folder) throws IOException {
        for (var entry : Collections.list(archive.entries())) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("an entry leads out of the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            try (var in = archive.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private static Path zip() {
        return Project.root().resolve("deploy/backing/target/keycloak/keycloak-quarkus-dist.zip");
    }
}
