package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import vn.tgpl.backing.Folders;
import vn.tgpl.backing.LocalKafka;
import vn.tgpl.backing.LocalPostgres;
import vn.tgpl.backing.Part;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Project;
import vn.tgpl.backing.Running;

/**
 * {@code ./tgpl bench gateway}: what the way through the gateway costs, beside no gateway and beside nginx, in turns.
 * Judged before plan-service; before a stub that answers at once, where nothing hides the way, the figures are shown.
 */
public final class GatewayBench {
    private static final String LIST = "/api/v1/programmes?limit=4";
    private static final String STUBBED = "/api/v1/activities?limit=13";
    /** A service answers fewer calls in a second, so its percentiles need more of them. */
    private static final int STUB_TURNS = 30;

    private static final int SERVICE_TURNS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENOUGH = "1000000000";
    /** As the runner starts them; the gateway's further ones by {@code TGPL_BENCH_GATEWAY_OPTIONS}. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final Path folder;
    private final List<Running> running = new ArrayList<>();
    private final List<Integer> ports = Ports.free(9);

    public GatewayBench() throws IOException {
        folder = Files.createTempDirectory("tgpl-gateway-");
    }

    /** 0 when the limits hold before plan-service; 2 when nginx is not there to compare with. */
    public int run()
            throws IOException, InterruptedException, ExecutionException, GeneralSecurityException, SQLException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        // One of the two: TGPL_BENCH_GATEWAY_BEFORE=stub or service.
        var before = System.getenv().getOrDefault("TGPL_BENCH_GATEWAY_BEFORE", "stub service");
        try (var issuer = new GatewayIssuer()) {
            start(new GatewayParts.Stub(port(0), GatewayStub.FEW));
            if (before.contains("service")) startService(issuer);
            var gateway = start(gateway(issuer.url()));
            var nginx = GatewayParts.Nginx.installed();
            if (nginx.isEmpty())
                say("nginx is not installed (Debian: nginx-light): nothing to compare the gateway with");
            else start(new GatewayParts.Nginx(nginx.get(), folder.resolve("nginx"), port(3), port(0), port(4)));
            var tokens = new ArrayList<String>();
            for (var i = 0; i < GatewayLoad.CONNECTIONS; i++) tokens.add(issuer.token("client-" + i));
            try (var load = new GatewayLoad(port(1), STUBBED, tokens)) {
                say(new GatewayWarmUp(gateway.process().pid()).run(load));
            }
            var judged = Optional.<Boolean>empty();
            if (before.contains("stub"))
                judged = compare("a stub", port(0), STUBBED, tokens, nginx.isPresent(), STUB_TURNS);
            if (before.contains("service"))
                judged = compare("plan-service", port(4), LIST, tokens, nginx.isPresent(), SERVICE_TURNS);
            return judged.map(holds -> holds ? 0 : 1).orElse(2);
        }
    }

    private Optional<Boolean> compare(
            String name, int direct, String path, List<String> tokens, boolean nginx, int turns)
            throws IOException, InterruptedException, ExecutionException {
        var ways = new LinkedHashMap<String, GatewayLoad>();
        ways.put(GatewayMeasure.DIRECT, new GatewayLoad(direct, path, tokens));
        if (nginx) ways.put(GatewayMeasure.NGINX, new GatewayLoad(port(3), path, tokens));
        ways.put(GatewayMeasure.GATEWAY, new GatewayLoad(port(1), path, tokens));
        say("Before " + name);
        try {
            return new GatewayMeasure(ways, turns).run();
        } finally {
            ways.values().forEach(GatewayLoad::close);
        }
    }

    /** With its own database and topics, and a nation's worth of rights for the tokens' subject. */
    private void startService(GatewayIssuer issuer) throws IOException, InterruptedException, SQLException {
        var cache = Project.scratch().resolve("cache");
        var postgres = new LocalPostgres(folder.resolve("pg"), cache, port(6), LocalPostgres.Durability.FULL);
        var kafka = new LocalKafka(folder.resolve("kafka"), port(7), port(8));
        start(postgres);
        start(kafka);
        var environment = new HashMap<String, String>();
        postgres.database("tgpl_plan")
                .settings()
                .forEach((setting, value) ->
                        environment.put(setting.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("TGPL_ISSUER", issuer.url());
        environment.put("TGPL_ACCESS_FIRST_ADMINISTRATOR", GatewayIssuer.SUBJECT);
        var options = new ArrayList<>(OPTIONS);
        options.add("-XX:TieredStopAtLevel=1");
        start(new GatewayParts.Program("plan-service", port(4), port(5), environment, options));
    }

    private GatewayParts.Program gateway(String issuer) {
        var environment = new HashMap<>(Map.of(
                "TGPL_ISSUER", issuer,
                "TGPL_QUOTA_CLIENT_CAPACITY", ENOUGH,
                "TGPL_GATEWAY_DOCUMENT_AGE", "1h"));
        for (var service : List.of("ACTIVITY", "CASE", "REPORTING")) {
            environment.put("TGPL_UPSTREAM_" + service, "http://127.0.0.1:" + port(0));
        }
        environment.put("TGPL_UPSTREAM_PLAN", "http://127.0.0.1:" + port(4));
        var options = new ArrayList<>(OPTIONS);
        var more =
                System.getenv().getOrDefault("TGPL_BENCH_GATEWAY_OPTIONS", "").strip();
        if (!more.isEmpty()) options.addAll(Arrays.asList(more.split("\\s+")));
        return new GatewayParts.Program("gateway", port(1), port(2), environment, options);
    }

    private int port(int index) {
        return ports.get(index);
    }

    private Running start(Part part) throws IOException, InterruptedException {
        var started = Running.start(part, folder.resolve(part.name() + ".log"));
        running.add(started);
        started.awaitReady(PATIENCE);
        return started;
    }

    private void end() {
        running.reversed().forEach(Running::stop);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            say("could not delete " + folder + ": " + e.getMessage());
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
