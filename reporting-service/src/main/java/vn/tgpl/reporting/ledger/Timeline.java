package vn.tgpl.reporting.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tgpl.reporting.indicator.Definition;

/**
 * The postings that one fact and one indicator should have, from their two histories alone: at every instant the newest
 * known version of each decides. Topics are read in no common order, so live reading and a rebuild may meet the two
 * histories interleaved differently; what this gives does not depend on that.
 */
final class Timeline {
    private Timeline() {}

    /** @param facts all versions of one fact, oldest first @param definitions all versions of one indicator, likewise */
    static List<Posting> of(List<FactVersion> facts, List<Definition> definitions) {
        var instants = new TreeMap<Instant, List<FactVersion>>();
        facts.forEach(fact -> instants.computeIfAbsent(fact.knownAt(), instant -> new ArrayList<>())
                .add(fact));
        definitions.forEach(definition -> instants.computeIfAbsent(definition.knownAt(), instant -> new ArrayList<>()));
        var postings = new ArrayList<Posting>();
        var code = definitions.getLast().code();
        var standing = List.<Line>of();
        FactVersion newest = null;
        for (var instant : instants.entrySet()) {
            var definition = Definition.at(definitions, instant.getKey());
            // versions of one batch of the broker share its instant; each is posted all the same
            var versions = instant.getValue().isEmpty() && newest != null ? List.of(newest) : instant.getValue();
            for (var version : versions) {
                newest = version;
                var lines = definition.map(known -> Line.of(version, known)).orElse(List.of());
                if (lines.equals(standing)) continue;
                postings.addAll(Posting.reverse(version, code, standing, instant.getKey()));
                postings.addAll(Posting.add(version, code, lines, instant.getKey()));
                standing = lines;
            }
        }
        return postings;
    }

    private record Place(Line line, Instant knownAt) {}

    private record Amount(BigDecimal value, int facts) {
        static final Amount NONE = new Amount(BigDecimal.ZERO, 0);

        Amount plus(BigDecimal value, int facts) {
            return new Amount(this.value.add(value), this.facts + facts);
        }

        boolean nothing() {
            return value.signum() == 0 && facts == 0;
        }
    }

    /** What must be posted so that {@code posted} comes to say what {@code wanted} says, at every instant. */
    static List<Posting> difference(List<Posting> wanted, List<Posting> posted) {
        var amounts = new HashMap<Place, Amount>();
        wanted.forEach(posting -> add(amounts, posting, 1));
        posted.forEach(posting -> add(amounts, posting, -1));
        var like = wanted.isEmpty() ? posted.getFirst() : wanted.getFirst();
        return amounts.entrySet().stream()
                .filter(entry -> !entry.getValue().nothing())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Place::knownAt)
                        .thenComparing(place -> place.line().version())
                        .thenComparing(place -> place.line().indicatorVersion())
                        .thenComparing(place -> place.line().programme())))
                .map(entry -> new Posting(
                        like.type(),
                        like.fact(),
                        like.indicator(),
                        entry.getKey().line(),
                        entry.getValue().value(),
                        entry.getValue().facts(),
                        entry.getKey().knownAt()))
                .toList();
    }

    private static void add(Map<Place, Amount> amounts, Posting posting, int sign) {
        // the value of a line is part of its sum, not of its place
        var line = posting.line();
        var place = new Line(
                line.version(),
                line.indicatorVersion(),
                line.programme(),
                line.unit(),
                line.organisation(),
                line.day(),
                null);
        amounts.merge(
                new Place(place, posting.knownAt()),
                Amount.NONE.plus(posting.value().multiply(BigDecimal.valueOf(sign)), sign * posting.facts()),
                (a, b) -> a.plus(b.value(), b.facts()));
    }
}
