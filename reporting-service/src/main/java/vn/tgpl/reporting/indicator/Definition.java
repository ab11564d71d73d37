package vn.tgpl.reporting.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.RequestFact;

/**
 * An indicator (chỉ tiêu) at one version: which facts match it, on which day each counts and how much it is worth.
 *
 * @param knownAt since when this version is known
 */
public record Definition(IndicatorFact fact, Instant knownAt) {

    /** What one fact is worth to one indicator. */
    public record Match(LocalDate day, BigDecimal value) {}

    public String code() {
        return fact.code();
    }

    public long version() {
        return fact.version();
    }

    /** A ratio is not posted: it is divided from the sums of its parts when it is asked for. */
    public boolean ratio() {
        return fact.measure().ratio() != null;
    }

    public boolean isAbout(FactType type) {
        return type.name().equals(fact.subject());
    }

    /** Empty when it does not count here; zero quantities do not count either. */
    public Optional<Match> match(Fact voucher) {
        if (ratio()) return Optional.empty();
        var day = day(voucher);
        if (day == null || !fact.where().stream().allMatch(condition -> holds(condition, voucher))) {
            return Optional.empty();
        }
        var value = value(voucher);
        return value.signum() == 0 ? Optional.empty() : Optional.of(new Match(day, value));
    }

    private LocalDate day(Fact voucher) {
        return switch (voucher) {
            case ActivityFact activity
            when isAbout(FactType.ACTIVITY) ->
                ActivityFact.HELD.equals(activity.status()) && "heldOn".equals(fact.countsOn())
                        ? activity.heldOn()
                        : null;
            case CaseFact legalCase
            when isAbout(FactType.CASE) ->
                switch (fact.countsOn()) {
                    case "acceptedOn" -> legalCase.acceptedOn();
                    case "closedOn" ->
                        legalCase.closed() == null ? null : legalCase.closed().on();
                    case null, default -> null;
                };
            case RequestFact request
            when isAbout(FactType.REQUEST) -> "receivedOn".equals(fact.countsOn()) ? request.receivedOn() : null;
            default -> null;
        };
    }

    private BigDecimal value(Fact voucher) {
        var sum = fact.measure().sum();
        if (sum == null) return Boolean.TRUE.equals(fact.measure().count()) ? BigDecimal.ONE : BigDecimal.ZERO;
        return voucher instanceof ActivityFact activity ? Quantities.of(activity, sum) : BigDecimal.ZERO;
    }

    private static boolean holds(IndicatorFact.Condition condition, Fact voucher) {
        var values = Dimensions.values(voucher, condition.field());
        return (condition.anyOf() == null || values.stream().anyMatch(condition.anyOf()::contains))
                && (condition.noneOf() == null || values.stream().noneMatch(condition.noneOf()::contains));
    }

    /** The newest version known at that instant. */
    public static Optional<Definition> at(List<Definition> history, Instant instant) {
        return history.reversed().stream()
                .filter(definition -> !definition.knownAt.isAfter(instant))
                .findFirst();
    }
}
