package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import vn.tgpl.backing.LocalKeycloak;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Project;

/** Where one copy of the system lives: its folder and its run of ports. */
public record Layout(Path root, Path folder, int base) {

    static final int DEFAULT_BASE = 8080;
    static final int PORTS = 15;

    static Layout of(int base) {
        return new Layout(Project.root(), Project.scratch().resolve(Integer.toString(base)), base);
    }

    /** A copy beside all others, for a demonstration or a test. */
    public static Layout throwAway() throws IOException {
        return new Layout(Project.root(), Files.createTempDirectory("tgpl-"), freeBase());
    }

    int gatewayPort() {
        return base;
    }

    int planPort() {
        return base + 1;
    }

    int activityPort() {
        return base + 2;
    }

    int casePort() {
        return base + 3;
    }

    int reportingPort() {
        return base + 4;
    }

    int postgresPort() {
        return base + 5;
    }

    int kafkaPort() {
        return base + 6;
    }

    int controllerPort() {
        return base + 7;
    }

    int keycloakPort() {
        return base + 8;
    }

    int keycloakManagementPort() {
        return base + 9;
    }

    /** Health, metrics and info of the service on this port. */
    static int managementPort(int servicePort) {
        return servicePort + 10;
    }

    /** Whom services trust. */
    public URI issuer() {
        return LocalKeycloak.issuer(keycloakPort());
    }

    IntStream ports() {
        return IntStream.range(base, base + PORTS);
    }

    URI gateway() {
        return URI.create("http://localhost:" + gatewayPort());
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    Path stateFile() {
        return folder.resolve("state.json");
    }

    /** Unpacked programs are shared by all copies of a checkout. */
    Path cache() {
        return root.resolve(".tgpl").resolve("cache");
    }

    Path realm() {
        return root.resolve("deploy").resolve("realm");
    }

    /** Passwords and private keys; with the data, for which they are good. */
    Path secrets() {
        return data().resolve("secrets");
    }

    public Path sample() {
        return root.resolve("deploy").resolve("sample");
    }

    /** Below the ports that the operating system hands out by itself. */
    private static int freeBase() {
        return IntStream.generate(
                        () -> 20_000 + PORTS * ThreadLocalRandom.current().nextInt(11_200 / PORTS))
                .limit(1_000)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + PORTS + " free ports in a row"));
    }
}
