package vn.tgpl.reporting.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tgpl.contracts.FactType;

/**
 * An entry of the ledger: a line added, or one reversed.
 *
 * @param facts 1 when added, −1 when reversed
 * @param knownAt since when it is true: the later of the fact's and the indicator's instant of knowledge
 */
record Posting(FactType type, UUID fact, String indicator, Line line, BigDecimal value, int facts, Instant knownAt) {

    static List<Posting> add(FactVersion fact, String indicator, List<Line> lines, Instant knownAt) {
        return lines.stream()
                .map(line -> new Posting(fact.type(), fact.id(), indicator, line, line.value(), 1, knownAt))
                .toList();
    }

    static List<Posting> reverse(FactVersion fact, String indicator, List<Line> lines, Instant knownAt) {
        return lines.stream()
                .map(line -> new Posting(
                        fact.type(), fact.id(), indicator, line, line.value().negate(), -1, knownAt))
                .toList();
    }
}
