package vn.tgpl.deploy.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The same reads over several ways in turns: as many as can be, then at half of what the slower proxy carries. */
final class GatewayMeasure {
    static final String DIRECT = "direct";
    static final String NGINX = "nginx";
    static final String GATEWAY = "gateway";
    private static final double THROUGHPUT_LIMIT = 0.8;
    private static final double ADDED_LIMIT = 1.5;
    private static final double WARM_UP_SECONDS = 3;
    private static final int FAST_ROUNDS = 5;
    private static final double FAST_SECONDS = 5;
    /** Short turns and many of them: what else the machine does comes to all ways alike. */
    private static final int PACED_ROUNDS = 30;

    private static final double PACED_SECONDS = 1;

    private final Map<String, GatewayLoad> ways;

    GatewayMeasure(Map<String, GatewayLoad> ways) {
        this.ways = ways;
    }

    /** Whether both limits hold; empty without nginx. */
    Optional<Boolean> run() throws InterruptedException, ExecutionException {
        for (var way : ways.values()) way.asFastAsPossible(WARM_UP_SECONDS);
        var fast = inTurns(FAST_ROUNDS, way -> way.asFastAsPossible(FAST_SECONDS));
        say("  as many as can be, " + GatewayLoad.CONNECTIONS + " connections");
        fast.forEach(GatewayMeasure::line);
        var half = fast.entrySet().stream()
                        .filter(way -> !way.getKey().equals(DIRECT))
                        .mapToDouble(way -> way.getValue().perSecond())
                        .min()
                        .orElseThrow()
                / 2;
        var paced = inTurns(PACED_ROUNDS, way -> way.paced(PACED_SECONDS, half));
        say(String.format(Locale.ROOT, "  at half load, %.0f calls/s", half));
        paced.forEach(GatewayMeasure::line);
        if (!ways.containsKey(NGINX)) return Optional.empty();
        var direct = paced.get(DIRECT).at(0.99);
        return Optional.of(judge(
                fast.get(GATEWAY).perSecond() / fast.get(NGINX).perSecond(),
                paced.get(GATEWAY).at(0.99) - direct,
                paced.get(NGINX).at(0.99) - direct));
    }

    private static boolean judge(double ratio, double gateway, double nginx) {
        say(String.format(Locale.ROOT, "  throughput: %.2f of nginx's, limit %.1f", ratio, THROUGHPUT_LIMIT));
        say(String.format(
                Locale.ROOT,
                "  added p99 at half load: gateway %.2f ms, nginx %.2f ms: %.2f times, limit %.1f",
                gateway,
                nginx,
                gateway / nginx,
                ADDED_LIMIT));
        return ratio >= THROUGHPUT_LIMIT && gateway <= ADDED_LIMIT * nginx;
    }

    private interface Measurement {
        GatewayLoad.Outcome of(GatewayLoad way) throws InterruptedException, ExecutionException;
    }

    private Map<String, GatewayLoad.Outcome> inTurns(int rounds, Measurement measurement)
            throws InterruptedException, ExecutionException {
        var outcomes = new LinkedHashMap<String, List<GatewayLoad.Outcome>>();
        for (var round = 0; round < rounds; round++) {
            for (var way : ways.entrySet()) {
                outcomes.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(measurement.of(way.getValue()));
            }
        }
        var all = new LinkedHashMap<String, GatewayLoad.Outcome>();
        outcomes.forEach((name, parts) -> all.put(name, GatewayLoad.Outcome.all(parts)));
        return all;
    }

    private static void line(String name, GatewayLoad.Outcome outcome) {
        say(String.format(
                Locale.ROOT,
                "    %-8s %8.0f calls/s   p50 %6.2f   p99 %6.2f ms",
                name,
                outcome.perSecond(),
                outcome.at(0.5),
                outcome.at(0.99)));
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
