package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** {@code ./tgpl doctor}: run from this one source file, so that it works before anything is built. */
final class Doctor {

    private static final long MEMORY_MB = 3_000;
    private static final long DISK_MB = 5_000;
    private static final int PORTS = 15;

    private final List<String> lines = new ArrayList<>();
    private boolean healthy = true;

    private Doctor() {}

    /** @param args optionally {@code --port-base N} */
    public static void main(String[] args) throws IOException, InterruptedException {
        var doctor = new Doctor();
        doctor.jdk();
        doctor.maven();
        doctor.keycloak();
        doctor.memory();
        doctor.disk();
        doctor.ports(args.length == 2 && args[0].equals("--port-base") ? Integer.parseInt(args[1]) : 8080);
        doctor.root();
        doctor.lines.forEach(System.out::println);
        System.exit(doctor.healthy ? 0 : 1);
    }

    private void jdk() {
        good("JDK", Runtime.version() + " " + System.getProperty("java.home"));
    }

    private void maven() throws IOException, InterruptedException {
        var version = output("mvn", "-v").lines().findFirst().orElse("");
        if (version.contains("Apache Maven")) {
            good("Maven", version.replaceAll("\\e\\[[\\d;]*m", ""));
        } else {
            bad(
                    "Maven",
                    "không tìm thấy mvn: hãy cài Maven 3.8.7 trở lên",
                    "mvn not found: install Maven 3.8.7 or newer");
        }
    }

    /** Resolved with the other artifacts when something is built. */
    private void keycloak() throws IOException {
        var zip = Path.of("deploy/backing/target/keycloak/keycloak-quarkus-dist.zip");
        good("Keycloak", Files.exists(zip) ? (Files.size(zip) >> 20) + " MB archive" : "archive comes with the build");
    }

    private void memory() throws IOException {
        var file = Path.of("/proc/meminfo");
        if (!Files.exists(file)) {
            good("memory", "(not measured on this system)");
            return;
        }
        long free = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("MemAvailable"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
        judge(
                "memory",
                free + " MB",
                free >= MEMORY_MB,
                "cần khoảng " + MEMORY_MB + " MB còn trống: hãy đóng bớt chương trình",
                "about " + MEMORY_MB + " MB must be free: close some programs");
    }

    private void disk() throws IOException {
        long free = Files.getFileStore(Path.of("")).getUsableSpace() >> 20;
        judge(
                "disk",
                free + " MB",
                free >= DISK_MB,
                "cần khoảng " + DISK_MB + " MB còn trống: hãy dọn ổ đĩa",
                "about " + DISK_MB + " MB must be free: make room");
    }

    private void ports(int base) {
        var taken = IntStream.range(base, base + PORTS)
                .filter(port -> !isFree(port))
                .boxed()
                .toList();
        judge(
                "ports",
                base + " - " + (base + PORTS - 1),
                taken.isEmpty(),
                "cổng " + taken + " đang được dùng: ./tgpl down nếu là TGPL, hoặc ./tgpl up --port-base "
                        + (base + 100),
                "port " + taken + " in use: ./tgpl down if it is TGPL, or ./tgpl up --port-base " + (base + 100));
    }

    /** PostgreSQL refuses to run as root; a user namespace makes root nobody. */
    private void root() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return;
        }
        judge(
                "root",
                "user namespaces",
                output("unshare", "-U", "id", "-u").strip().matches("\\d+"),
                "PostgreSQL không chạy bằng root: hãy dùng người dùng thường",
                "PostgreSQL does not run as root: use an ordinary user");
    }

    private void judge(String subject, String found, boolean enough, String vietnamese, String english) {
        if (enough) {
            good(subject, found);
        } else {
            bad(subject, found + "; " + vietnamese, english);
        }
    }

    private void good(String subject, String found) {
        lines.add(String.format("  ok    %-8s %s", subject, found));
    }

    private void bad(String subject, String vietnamese, String english) {
        healthy = false;
        lines.add(String.format("  THIẾU %-8s %s | %s", subject, vietnamese, english));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            process.waitFor(20, TimeUnit.SECONDS);
            return output;
        } catch (IOException e) {
            return "";
        }
    }
}
