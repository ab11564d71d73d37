package vn.tgpl.deploy.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** The same reads over several ways in turns: as many as can be, then at half of what the slower proxy carries. */
final class GatewayMeasure {
    static final String DIRECT = "direct";
    static final String NGINX = "nginx";
    static final String GATEWAY = "gateway";
    private static final double THROUGHPUT_LIMIT = 0.8;
    private static final double ADDED_LIMIT = 1.5;
    private static final int ROUNDS = 5;
    private static final double WARM_UP_SECONDS = 15;
    private static final double ROUND_SECONDS = 5;

    private final Map<String, GatewayLoad> ways;

    GatewayMeasure(Map<String, GatewayLoad> ways) {
        this.ways = ways;
    }

    /** Whether both limits hold; empty without nginx. */
    Optional<Boolean> run() throws InterruptedException, ExecutionException {
        ways.get(GATEWAY).asFastAsPossible(WARM_UP_SECONDS);
        for (var way : ways.values()) way.asFastAsPossible(1);
        var fast = inTurns(way -> way.asFastAsPossible(ROUND_SECONDS));
        say("  as many as can be, " + GatewayLoad.CONNECTIONS + " connections, median of " + ROUNDS + " rounds");
        fast.forEach(GatewayMeasure::line);
        var most = new HashMap<String, Double>();
        fast.forEach((name, rounds) -> most.put(name, median(rounds, GatewayLoad.Outcome::perSecond)));
        var half = Math.min(most.get(GATEWAY), most.getOrDefault(NGINX, Double.MAX_VALUE)) / 2;
        var paced = inTurns(way -> way.paced(ROUND_SECONDS, half));
        say(String.format(Locale.ROOT, "  at half load, %.0f calls/s", half));
        paced.forEach(GatewayMeasure::line);
        return ways.containsKey(NGINX)
                ? Optional.of(judge(most.get(GATEWAY) / most.get(NGINX), added(paced, GATEWAY), added(paced, NGINX)))
                : Optional.empty();
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

    /** Against the direct way of the same round: what else the machine did then is in both. */
    private static double added(Map<String, List<GatewayLoad.Outcome>> rounds, String way) {
        return median(IntStream.range(0, ROUNDS)
                .mapToDouble(i -> rounds.get(way).get(i).at(0.99)
                        - rounds.get(DIRECT).get(i).at(0.99))
                .toArray());
    }

    private interface Measurement {
        GatewayLoad.Outcome of(GatewayLoad way) throws InterruptedException, ExecutionException;
    }

    private interface Figure {
        double of(GatewayLoad.Outcome outcome);
    }

    private Map<String, List<GatewayLoad.Outcome>> inTurns(Measurement measurement)
            throws InterruptedException, ExecutionException {
        var outcomes = new LinkedHashMap<String, List<GatewayLoad.Outcome>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                outcomes.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(measurement.of(way.getValue()));
            }
        }
        return outcomes;
    }

    private static double median(List<GatewayLoad.Outcome> rounds, Figure figure) {
        return median(rounds.stream().mapToDouble(figure::of).toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void line(String name, List<GatewayLoad.Outcome> rounds) {
        var p99 = rounds.stream().mapToDouble(round -> round.at(0.99)).sorted().toArray();
        say(String.format(
                Locale.ROOT,
                "    %-8s %8.0f calls/s   p50 %6.2f   p99 %6.2f ms (%.2f to %.2f)",
                name,
                median(rounds, GatewayLoad.Outcome::perSecond),
                median(rounds, outcome -> outcome.at(0.5)),
                median(p99),
                p99[0],
                p99[p99.length - 1]));
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
