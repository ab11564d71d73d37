package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import vn.tgpl.backing.Database;
import vn.tgpl.backing.LocalKafka;
import vn.tgpl.backing.LocalPostgres;
import vn.tgpl.backing.Part;

/** The whole system as processes of this machine, each started again when it dies. */
public final class Stack implements AutoCloseable {

    private final Layout layout;
    private final Progress progress;
    private final Runnable changed;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private boolean closed;

    public Stack(Layout layout, Progress progress) {
        this(layout, progress, () -> {});
    }

    /** @param changed called when a process started or was replaced */
    Stack(Layout layout, Progress progress, Runnable changed) {
        this.layout = layout;
        this.progress = progress;
        this.changed = changed;
        this.postgres = new LocalPostgres(
                layout.data().resolve("postgresql"),
                layout.cache(),
                layout.postgresPort(),
                LocalPostgres.Durability.FULL);
        this.kafka = new LocalKafka(layout.data().resolve("kafka"), layout.kafkaPort(), layout.controllerPort());
    }

    /** Returns when everything answers. */
    public void start() throws IOException, InterruptedException {
        start(List.of(kafka, postgres));
        start(services());
        children.forEach(Child::keepAlive);
    }

    public URI gateway() {
        return layout.gateway();
    }

    /** Every process now alive, by the name of its part. */
    public Map<String, ProcessHandle> processes() {
        var processes = new LinkedHashMap<String, ProcessHandle>();
        children.forEach(child -> {
            if (child.process() != null) {
                processes.put(child.part().name(), child.process());
            }
        });
        return processes;
    }

    /** Whether the part of this name takes work now. */
    public boolean ready(String name) {
        return children.stream().map(Child::part).anyMatch(part -> part.name().equals(name) && part.ready());
    }

    List<Child> children() {
        return children;
    }

    /** Those that use the backing services end first. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        stop(children.stream().filter(child -> child.part() instanceof Service).toList());
        stop(children.stream()
                .filter(child -> !(child.part() instanceof Service))
                .toList());
    }

    private static void stop(List<Child> children) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            children.forEach(child -> threads.submit(child::stop));
        }
    }

    private void start(List<? extends Part> parts) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ExecutorCompletionService<Void>(threads);
            for (var part : parts) {
                var child = new Child(part, layout.log(part.name()), progress, changed);
                add(child);
                starts.submit(() -> start(child));
            }
            for (int i = 0; i < parts.size(); i++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            throw new IOException(failure.get(), e.getCause());
        }
    }

    private Void start(Child child) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            child.start();
            child.awaitReady();
        } catch (IOException | IllegalStateException e) {
            // the others are not waited for in vain: they end too, which is then not the reason
            failure.compareAndSet(null, e.getMessage());
            close();
            throw e;
        }
        var part = child.part();
        progress.done(part.name(), "port " + part.port(), Duration.ofNanos(System.nanoTime() - start));
        return null;
    }

    private synchronized void add(Child child) {
        if (closed) {
            throw new IllegalStateException("stopped while starting");
        }
        children.add(child);
    }

    private List<Service> services() throws IOException {
        var kafkaOnly = Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        return List.of(
                service("plan-service", layout.planPort(), kafkaOnly, databaseOf("tgpl_plan")),
                service("activity-service", layout.activityPort(), kafkaOnly, databaseOf("tgpl_activity")),
                service("case-service", layout.casePort(), kafkaOnly, databaseOf("tgpl_case")),
                service("reporting-service", layout.reportingPort(), kafkaOnly, databaseOf("tgpl_reporting")),
                service(
                        "gateway",
                        layout.gatewayPort(),
                        Map.of(
                                "TGPL_UPSTREAM_PLAN", address(layout.planPort()),
                                "TGPL_UPSTREAM_ACTIVITY", address(layout.activityPort()),
                                "TGPL_UPSTREAM_CASE", address(layout.casePort()),
                                "TGPL_UPSTREAM_REPORTING", address(layout.reportingPort())),
                        Map.of()));
    }

    private Service service(String name, int port, Map<String, String> one, Map<String, String> other) {
        var environment = new LinkedHashMap<>(one);
        environment.putAll(other);
        return new Service(name, layout.root(), port, environment);
    }

    /** The database of one service, made when it is missing. */
    public Database database(String name) throws IOException {
        try {
            return postgres.database(name);
        } catch (SQLException e) {
            throw new IOException("the database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    private Map<String, String> databaseOf(String name) throws IOException {
        var database = database(name);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password());
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
