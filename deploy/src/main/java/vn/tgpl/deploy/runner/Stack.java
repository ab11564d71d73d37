package vn.tgpl.deploy.runner;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import vn.tgpl.backing.LocalKafka;
import vn.tgpl.backing.LocalKeycloak;
import vn.tgpl.backing.LocalPostgres;
import vn.tgpl.backing.Part;
import vn.tgpl.backing.ServiceDatabase;
import vn.tgpl.deploy.identity.LocalRealm;
import vn.tgpl.deploy.identity.SampleUser;
import vn.tgpl.deploy.identity.Secrets;
import vn.tgpl.deploy.identity.Tokens;
import vn.tgpl.deploy.loading.Api;

/** The whole system as processes of this machine, each started again when it dies. */
public final class Stack implements AutoCloseable {

    private final Layout layout;
    private final Progress progress;
    private final Runnable changed;
    private final Map<String, String> environment;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalKeycloak keycloak;
    private final Tokens tokens;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private boolean closed;

    public Stack(Layout layout, Progress progress) {
        this(layout, progress, () -> {}, Map.of());
    }

    /** @param environment of every process, beside what each has of its own */
    public Stack(Layout layout, Progress progress, Map<String, String> environment) {
        this(layout, progress, () -> {}, environment);
    }

    /** @param changed called when a process started or was replaced */
    Stack(Layout layout, Progress progress, Runnable changed) {
        this(layout, progress, changed, Map.of());
    }

    private Stack(Layout layout, Progress progress, Runnable changed, Map<String, String> environment) {
        this.layout = layout;
        this.progress = progress;
        this.changed = changed;
        this.environment = environment;
        this.postgres = postgres(layout);
        this.kafka = new LocalKafka(layout.data().resolve("kafka"), layout.kafkaPort(), layout.controllerPort());
        var secrets = new Secrets(layout.secrets());
        this.tokens = new Tokens(layout.issuer(), layout.realm(), secrets);
        var realm = new LocalRealm(layout.realm(), secrets, layout.gateway());
        this.keycloak = new LocalKeycloak(
                layout.data().resolve("keycloak"),
                layout.cache(),
                layout.keycloakPort(),
                layout.keycloakManagementPort(),
                realm::text);
    }

    /** Returns when everything answers. */
    public void start() throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // nothing waits for the issuer but the first caller
            var issuer = begin(threads, List.of(keycloak));
            await(begin(threads, List.of(kafka, postgres)));
            await(begin(threads, services()));
            await(issuer);
        }
        children.forEach(Child::keepAlive);
    }

    static LocalPostgres postgres(Layout layout) {
        return new LocalPostgres(
                layout.data().resolve("postgresql"),
                layout.cache(),
                layout.postgresPort(),
                LocalPostgres.Durability.FULL);
    }

    /** @param user one of the sample's */
    public Api api(String user) {
        return new Api(layout.gateway(), tokens, user);
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

    private List<Future<Void>> begin(ExecutorService threads, List<? extends Part> parts) {
        var starts = new ArrayList<Future<Void>>();
        for (var part : parts) {
            var child = new Child(part, layout.log(part.name()), progress, changed, environment);
            add(child);
            starts.add(threads.submit(() -> start(child)));
        }
        return starts;
    }

    /** When one fails all are stopped, so that none is waited for in vain. */
    private void await(List<Future<Void>> starts) throws IOException, InterruptedException {
        try {
            for (var start : starts) {
                start.get();
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
        var plan = Map.of("TGPL_ACCESS_FIRST_ADMINISTRATOR", firstAdministrator());
        return List.of(
                service("plan", layout.planPort(), plan),
                service("activity", layout.activityPort(), Map.of()),
                service("case", layout.casePort(), Map.of()),
                service("reporting", layout.reportingPort(), Map.of()),
                process("gateway", layout.gatewayPort(), upstreams()));
    }

    private Service service(String name, int port, Map<String, String> special) throws IOException {
        var environment = new HashMap<>(special);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        database("tgpl_" + name).settings().forEach((setting, value) -> environment.put(variable(setting), value));
        return process(name + "-service", port, environment);
    }

    private Service process(String name, int port, Map<String, String> special) {
        var environment = new HashMap<>(special);
        environment.put("TGPL_ISSUER", layout.issuer().toString());
        return new Service(name, layout.root(), port, Layout.managementPort(port), environment);
    }

    /** One more before the same services, for whoever starts it. */
    Part gateway(int port, int managementPort, Map<String, String> special) {
        var environment = upstreams();
        environment.put("TGPL_ISSUER", layout.issuer().toString());
        environment.putAll(special);
        return new Service("gateway", layout.root(), port, managementPort, environment);
    }

    /** Where the gateway finds each service, for its callers and for its health page. */
    private Map<String, String> upstreams() {
        var environment = new HashMap<String, String>();
        Map.of(
                        "PLAN", layout.planPort(),
                        "ACTIVITY", layout.activityPort(),
                        "CASE", layout.casePort(),
                        "REPORTING", layout.reportingPort())
                .forEach((name, port) -> {
                    environment.put("TGPL_UPSTREAM_" + name, address(port));
                    environment.put("TGPL_MANAGEMENT_" + name, address(Layout.managementPort(port)));
                });
        // all share this machine: reads must leave processors to writes, one caller's reads to the others
        var processors = Runtime.getRuntime().availableProcessors();
        environment.put("TGPL_GATEWAY_LANES_READ_PLACES", Integer.toString(2 * processors));
        environment.put("TGPL_GATEWAY_LANES_READ_EACH", Integer.toString(Math.max(1, processors / 2)));
        return environment;
    }

    private String firstAdministrator() throws IOException {
        return SampleUser.named("admin", layout.realm()).subject();
    }

    /** The database of one service, made when it is missing. */
    public ServiceDatabase database(String name) throws IOException {
        try {
            return postgres.database(name);
        } catch (SQLException e) {
            throw new IOException("the database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
