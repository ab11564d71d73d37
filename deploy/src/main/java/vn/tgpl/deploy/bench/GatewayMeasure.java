package vn.tgpl.deploy.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The same reads over several ways in turns: as many as can be, then at half of what the slower proxy carries. */
final class GatewayMeasure {
    static final String DIRECT = "direct";
    static final String NGINX = "nginx";
    static final String GATEWAY = "gateway";
    private static final double THROUGHPUT_LIMIT = 0.8;
    private static final double ADDED_LIMIT = 1.5;
    private static final double WARM_UP_SECONDS = 3;
    private static final int FAST_ROUNDS = 5;
    private static final double FAST_SECONDS = 4;
    private static final double PACED_SECONDS = 1;
    private static final int RESAMPLES = 200;
    /** Of the processors' time. */
    private static final double DISTURBED = 0.01;

    private final Map<String, GatewayLoad> ways;
    private final int turns;
    private final Random dice = new Random(1);

    /** @param turns at half load: short and many, so that what else the machine does comes to all ways alike */
    GatewayMeasure(Map<String, GatewayLoad> ways, int turns) {
        this.ways = ways;
        this.turns = turns;
    }

    /** Whether both limits hold; empty without nginx. */
    Optional<Boolean> run() throws InterruptedException, ExecutionException {
        for (var way : ways.values()) way.asFastAsPossible(WARM_UP_SECONDS);
        var fast = whole(inTurns(FAST_ROUNDS, way -> way.asFastAsPossible(FAST_SECONDS)));
        say("  as many as can be, " + GatewayLoad.CONNECTIONS + " connections");
        fast.forEach(GatewayMeasure::line);
        var half = fast.entrySet().stream()
                        .filter(way -> !way.getKey().equals(DIRECT))
                        .mapToDouble(way -> way.getValue().perSecond())
                        .min()
                        .orElseThrow()
                / 2;
        var paced = inTurns(turns, way -> way.paced(PACED_SECONDS, half));
        say(String.format(Locale.ROOT, "  at half load, %.0f calls/s, %d turns of a second each", half, turns));
        whole(paced).forEach(GatewayMeasure::line);
        if (!ways.containsKey(NGINX)) return Optional.empty();
        return Optional.of(judge(fast.get(GATEWAY).perSecond() / fast.get(NGINX).perSecond(), paced));
    }

    private boolean judge(double ratio, Map<String, List<GatewayLoad.Outcome>> paced) {
        var all = IntStream.range(0, turns).toArray();
        var over = over(paced, all);
        var others = DoubleStream.generate(
                        () -> over(paced, dice.ints(turns, 0, turns).toArray()))
                .limit(RESAMPLES)
                .sorted()
                .toArray();
        say(String.format(Locale.ROOT, "  throughput: %.2f of nginx's, limit %.1f", ratio, THROUGHPUT_LIMIT));
        say(String.format(
                Locale.ROOT,
                "  added p99 at half load, median of the turns: gateway %.2f ms, nginx %.2f ms: %+.2f ms from %.1f times that;"
                        + " nine of ten resamples of the turns: %+.2f to %+.2f",
                added(paced, GATEWAY, all),
                added(paced, NGINX, all),
                over,
                ADDED_LIMIT,
                others[RESAMPLES / 20],
                others[RESAMPLES - 1 - RESAMPLES / 20]));
        return ratio >= THROUGHPUT_LIMIT && over <= 0;
    }

    /** How far the gateway is above what it may add, in ms; a quotient says nothing where nginx adds next to nothing. */
    private static double over(Map<String, List<GatewayLoad.Outcome>> paced, int[] chosen) {
        return added(paced, GATEWAY, chosen) - ADDED_LIMIT * added(paced, NGINX, chosen);
    }

    private static double added(Map<String, List<GatewayLoad.Outcome>> paced, String way, int[] chosen) {
        return p99(paced.get(way), chosen) - p99(paced.get(DIRECT), chosen);
    }

    /** The median of the turns': where the machine stands still for a moment, that one turn does not decide. */
    private static double p99(List<GatewayLoad.Outcome> turns, int[] chosen) {
        var each = IntStream.of(chosen)
                .mapToDouble(turn -> turns.get(turn).at(0.99))
                .sorted()
                .toArray();
        return (each[(each.length - 1) / 2] + each[each.length / 2]) / 2;
    }

    private interface Measurement {
        GatewayLoad.Outcome of(GatewayLoad way) throws InterruptedException, ExecutionException;
    }

    /**
     * Each way is the first as often as the others. A round of which the machine's host took its part is measured again,
     * so often at most that it takes twice as long.
     */
    private Map<String, List<GatewayLoad.Outcome>> inTurns(int rounds, Measurement measurement)
            throws InterruptedException, ExecutionException {
        var outcomes = new LinkedHashMap<String, List<GatewayLoad.Outcome>>();
        var names = new ArrayList<>(ways.keySet());
        names.forEach(name -> outcomes.put(name, new ArrayList<>()));
        var stolen = new Stolen();
        var again = 0;
        for (var round = 0; round < rounds; ) {
            var seen = new LinkedHashMap<String, GatewayLoad.Outcome>();
            for (var name : names) seen.put(name, measurement.of(ways.get(name)));
            if (stolen.share() > DISTURBED && again < rounds) {
                again++;
                continue;
            }
            seen.forEach((name, outcome) -> outcomes.get(name).add(outcome));
            Collections.rotate(names, 1);
            round++;
        }
        if (again > 0)
            say("  " + again + " rounds measured again: the host of this machine had taken more than 1 % of its time"
                    + (again == rounds ? "; so it had of some that count" : ""));
        return outcomes;
    }

    private static Map<String, GatewayLoad.Outcome> whole(Map<String, List<GatewayLoad.Outcome>> parts) {
        var all = new LinkedHashMap<String, GatewayLoad.Outcome>();
        parts.forEach((name, turns) -> all.put(name, GatewayLoad.Outcome.all(turns)));
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
