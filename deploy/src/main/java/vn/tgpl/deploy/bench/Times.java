package vn.tgpl.deploy.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured durations, in milliseconds. */
final class Times {
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    static Times all(List<Times> parts) {
        var all = new Times();
        for (var part : parts) all.millis.addAll(part.millis);
        return all;
    }

    void add(long nanos) {
        millis.add(nanos / 1e6);
    }

    int count() {
        return millis.size();
    }

    /** The smallest time that this share of all did not exceed. */
    double at(double share) {
        var sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %7.1f   p95 %7.1f   p99 %7.1f   max %7.1f ms", at(0.5), at(0.95), at(0.99), at(1));
    }
}
