package vn.tgpl.deploy.runner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tgpl.backing.LocalKafka;
import vn.tgpl.backing.LocalKeycloak;

/** {@code ./tgpl status}: every process with its pid, port, health and resident memory. */
final class Status {

    private final Options options;
    private final Layout layout;

    /** {@code health} is UP, STARTING or DOWN; a supervisor that lives is UP. */
    private record Row(String name, long pid, Integer port, String health, long memoryMb, int restarts) {}

    Status(Options options) {
        this.options = options;
        this.layout = Layout.of(options.portBase());
    }

    /** 0 when all of it is up, 3 otherwise, as service managers do. */
    int run() throws IOException {
        var state = State.read(layout.stateFile());
        var rows = state.isPresent() ? rows(state.get()) : List.<Row>of();
        boolean up =
                !rows.isEmpty() && rows.stream().allMatch(row -> row.health().equals("UP"));
        if (options.json()) {
            var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            System.out.println(json.writeValueAsString(
                    Map.of("portBase", layout.base(), "gateway", layout.gateway(), "up", up, "processes", rows)));
        } else {
            print(rows);
        }
        return up ? 0 : 3;
    }

    private void print(List<Row> rows) {
        if (rows.isEmpty()) {
            System.out.println("TGPL is not running on the ports from " + layout.base());
            return;
        }
        System.out.printf("%-18s %8s %6s  %-9s %7s  %s%n", "process", "pid", "port", "health", "MB", "restarts");
        for (var row : rows) {
            System.out.printf(
                    "%-18s %8d %6s  %-9s %7d  %d%n",
                    row.name, row.pid, row.port == null ? "" : row.port, row.health, row.memoryMb, row.restarts);
        }
        System.out.printf("%-18s %8s %6s  %-9s %7d%n", "all", "", "", "", sum(rows));
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(Row::memoryMb).sum();
    }

    private List<Row> rows(State state) {
        var rows = new ArrayList<Row>();
        rows.add(row(state.supervisor(), null, true));
        for (var known : state.processes()) {
            rows.add(row(known, known.port(), answers(known)));
        }
        return rows;
    }

    private static Row row(State.Known known, Integer port, boolean answers) {
        var process = known.alive();
        var health = process.isEmpty() ? "DOWN" : answers ? "UP" : "STARTING";
        return new Row(
                known.name(),
                known.pid(),
                port,
                health,
                process.map(Memory::residentMb).orElse(0L),
                known.restarts());
    }

    private boolean answers(State.Known known) {
        return switch (known.name()) {
            case "postgresql" -> Stack.postgres(layout).ready();
            case "kafka" -> new LocalKafka(layout.data(), known.port(), layout.controllerPort()).ready();
            case "keycloak" ->
                new LocalKeycloak(
                                layout.data(), layout.cache(), known.port(), layout.keycloakManagementPort(), () -> "")
                        .ready();
            default ->
                new Service(known.name(), layout.root(), known.port(), Layout.managementPort(known.port()), Map.of())
                        .ready();
        };
    }
}
