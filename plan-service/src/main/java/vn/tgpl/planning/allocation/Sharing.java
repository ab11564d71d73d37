package vn.tgpl.planning.allocation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is asked for beside what of it is handed down (giao chỉ tiêu). Only what certainly has nothing in common is added
 * up; the rest is named, with the reason.
 *
 * @param low null when nobody states it, and so is {@code high}
 */
public record Sharing<K>(Side low, Side high, List<LeftOut<K>> notSummed) {

    /** @param side {@code low} or {@code high}; null when it is neither summed here nor there */
    public record LeftOut<K>(K key, String side, NotSummed reason) {}

    private record Self(boolean organisation, Object self) {}

    /**
     * @param low what is asked for; null is an open side
     * @param complete false when there are more shares than these, so that there is no saying what is left
     */
    public static <K> Sharing<K> of(
            BigDecimal low, BigDecimal high, boolean ratio, boolean complete, List<Share<K>> shares) {
        var leftOut = new ArrayList<LeftOut<K>>();
        if (ratio) {
            for (var share : shares) leftOut.add(new LeftOut<>(share.key(), null, NotSummed.RATIO));
            return new Sharing<>(
                    low == null ? null : Side.of(low, null, complete),
                    high == null ? null : Side.of(high, null, complete),
                    leftOut);
        }
        var summed = new ArrayList<Share<K>>();
        var recipients = shares.stream().collect(groupingBy(Sharing::self, counting()));
        for (var share : shares) {
            var reason = overlap(share.to(), recipients);
            if (reason == null) summed.add(share);
            else leftOut.add(new LeftOut<>(share.key(), null, reason));
        }
        var lows = side(low, complete, summed, Share::low, "low", leftOut);
        return new Sharing<>(lows, side(high, complete, summed, Share::high, "high", leftOut), leftOut);
    }

    private static Self self(Share<?> share) {
        return new Self(share.to().organisation(), share.to().self());
    }

    /** Null when it has nothing in common with any other. */
    private static NotSummed overlap(Recipient one, Map<Self, Long> recipients) {
        if (recipients.get(new Self(one.organisation(), one.self())) > 1) return NotSummed.SAME_RECIPIENT;
        if (one.within().stream().anyMatch(upper -> recipients.containsKey(new Self(one.organisation(), upper))))
            return NotSummed.INSIDE_ANOTHER;
        var units = recipients.keySet().stream().anyMatch(other -> !other.organisation());
        return one.organisation() && units ? NotSummed.ORGANISATION_BESIDE_UNITS : null;
    }

    private static <K> Side side(
            BigDecimal stated,
            boolean complete,
            List<Share<K>> shares,
            Function<Share<K>, BigDecimal> side,
            String name,
            List<LeftOut<K>> leftOut) {
        var given = shares.stream().filter(share -> side.apply(share) != null).toList();
        if (stated == null && given.isEmpty()) return null;
        for (var share : shares) {
            if (side.apply(share) == null) leftOut.add(new LeftOut<>(share.key(), name, NotSummed.OPEN_SIDE));
        }
        var sum = given.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Side.of(stated, sum, complete);
    }
}
