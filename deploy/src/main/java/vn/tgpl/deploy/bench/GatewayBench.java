package vn.tgpl.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import vn.tgpl.backing.Folders;
import vn.tgpl.backing.Part;
import vn.tgpl.backing.Ports;
import vn.tgpl.backing.Project;
import vn.tgpl.backing.Running;

/**
 * {@code ./tgpl bench gateway}: what the way through the gateway costs, beside no gateway and beside nginx, in turns.
 * The service is a stub that answers at once, so a call is as dear as the way and no cheaper part hides it.
 */
public final class GatewayBench {
    private static final double THROUGHPUT_LIMIT = 0.8;
    private static final double ADDED_LIMIT = 1.5;
    private static final int ROUNDS = 5;
    private static final double WARM_UP_SECONDS = 20;
    private static final double ROUND_SECONDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENOUGH = "1000000000";
    /** As the runner starts it; further options by {@code TGPL_BENCH_GATEWAY_OPTIONS}. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final Path folder;
    private final List<Running> running = new ArrayList<>();

    public GatewayBench() throws IOException {
        folder = Files.createTempDirectory("tgpl-gateway-");
    }

    /** 0 when the limits hold; 2 when nginx is not there to compare with. */
    public int run() throws IOException, InterruptedException, ExecutionException, GeneralSecurityException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        var ports = Ports.free(4);
        try (var issuer = new GatewayIssuer()) {
            start(new GatewayParts.Stub(ports.get(0)));
            start(gateway(ports, issuer.url()));
            var tokens = new ArrayList<String>();
            for (var i = 0; i < GatewayLoad.CONNECTIONS; i++) tokens.add(issuer.token("client-" + i));
            var ways = new LinkedHashMap<String, GatewayLoad>();
            ways.put("direct", new GatewayLoad(ports.get(0), tokens));
            var nginx = GatewayParts.Nginx.installed();
            if (nginx.isPresent()) {
                start(new GatewayParts.Nginx(nginx.get(), folder.resolve("nginx"), ports.get(3), ports.get(0)));
                ways.put("nginx", new GatewayLoad(ports.get(3), tokens));
            } else say("nginx is not installed (Debian: nginx-light), so there is nothing to compare the gateway with");
            ways.put("gateway", new GatewayLoad(ports.get(1), tokens));
            return measure(ways);
        }
    }

    private GatewayParts.Gateway gateway(List<Integer> ports, String issuer) {
        var environment = new HashMap<>(Map.of(
                "TGPL_ISSUER", issuer,
                "TGPL_QUOTA_CLIENT_CAPACITY", ENOUGH,
                "TGPL_GATEWAY_DOCUMENT_AGE", "1h"));
        for (var service : List.of("PLAN", "ACTIVITY", "CASE", "REPORTING")) {
            environment.put("TGPL_UPSTREAM_" + service, "http://127.0.0.1:" + ports.get(0));
        }
        var options = new ArrayList<>(OPTIONS);
        var more =
                System.getenv().getOrDefault("TGPL_BENCH_GATEWAY_OPTIONS", "").strip();
        if (!more.isEmpty()) options.addAll(Arrays.asList(more.split("\\s+")));
        var program = Project.root().resolve("gateway/target/quarkus-app/quarkus-run.jar");
        return new GatewayParts.Gateway(program, ports.get(1), ports.get(2), environment, options);
    }

    private int measure(Map<String, GatewayLoad> ways) throws InterruptedException, ExecutionException {
        ways.get("gateway").asFastAsPossible(WARM_UP_SECONDS);
        for (var way : ways.values()) way.asFastAsPossible(ROUND_SECONDS / 2);
        var throughput = new HashMap<String, Double>();
        var fast = inTurns(ways, way -> way.asFastAsPossible(ROUND_SECONDS));
        say("As many reads as can be, " + GatewayLoad.CONNECTIONS + " connections, median of " + ROUNDS + " rounds");
        fast.forEach((name, rounds) -> {
            throughput.put(name, median(rounds, GatewayLoad.Outcome::perSecond));
            line(name, throughput.get(name), rounds);
        });
        var half = Math.min(throughput.get("gateway"), throughput.getOrDefault("nginx", Double.MAX_VALUE)) / 2;
        var paced = inTurns(ways, way -> way.paced(ROUND_SECONDS, half));
        say(String.format(Locale.ROOT, "The same at half load, %.0f calls/s", half));
        paced.forEach((name, rounds) -> line(name, median(rounds, GatewayLoad.Outcome::perSecond), rounds));
        if (!ways.containsKey("nginx")) return 2;
        var ratio = throughput.get("gateway") / throughput.get("nginx");
        var direct = p99(paced.get("direct"));
        var byNginx = p99(paced.get("nginx")) - direct;
        var byGateway = p99(paced.get("gateway")) - direct;
        say(String.format(Locale.ROOT, "throughput: %.2f of nginx's, limit %.1f", ratio, THROUGHPUT_LIMIT));
        say(String.format(
                Locale.ROOT,
                "added p99 at half load: gateway %.2f ms, nginx %.2f ms: %.2f times, limit %.1f",
                byGateway,
                byNginx,
                byGateway / byNginx,
                ADDED_LIMIT));
        return ratio >= THROUGHPUT_LIMIT && byGateway <= ADDED_LIMIT * byNginx ? 0 : 1;
    }

    private interface Measurement {
        GatewayLoad.Outcome of(GatewayLoad way) throws InterruptedException, ExecutionException;
    }

    private interface Figure {
        double of(GatewayLoad.Outcome outcome);
    }

    private static Map<String, List<GatewayLoad.Outcome>> inTurns(
            Map<String, GatewayLoad> ways, Measurement measurement) throws InterruptedException, ExecutionException {
        var outcomes = new LinkedHashMap<String, List<GatewayLoad.Outcome>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                outcomes.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(measurement.of(way.getValue()));
            }
        }
        return outcomes;
    }

    private static double p99(List<GatewayLoad.Outcome> rounds) {
        return median(rounds, outcome -> outcome.at(0.99));
    }

    private static double median(List<GatewayLoad.Outcome> rounds, Figure figure) {
        var sorted = rounds.stream().mapToDouble(figure::of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void line(String name, double perSecond, List<GatewayLoad.Outcome> rounds) {
        say(String.format(
                Locale.ROOT,
                "  %-8s %8.0f calls/s   p50 %6.2f   p99 %6.2f ms",
                name,
                perSecond,
                median(rounds, outcome -> outcome.at(0.5)),
                p99(rounds)));
    }

    private void start(Part part) throws IOException, InterruptedException {
        var started = Running.start(part, folder.resolve(part.name() + ".log"));
        running.add(started);
        started.awaitReady(PATIENCE);
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
