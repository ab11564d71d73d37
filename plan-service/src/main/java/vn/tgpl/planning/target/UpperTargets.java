package vn.tgpl.planning.target;

import static vn.tgpl.planning.target.TargetRefusal.ALLOCATED_FROM_NOT_ABOVE;
import static vn.tgpl.planning.target.TargetRefusal.ALLOCATED_FROM_OTHER_INDICATOR;
import static vn.tgpl.planning.target.TargetRefusal.ALLOCATED_FROM_OTHER_PERIOD;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.planning.period.Period;

/** A target that is part of another one (được giao từ): of a plan above, of the same indicator and within its period. */
@ApplicationScoped
class UpperTargets {
    private final AgroalDataSource dataSource;

    private record Upper(UUID id, String indicator, Period period) {}

    UpperTargets(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(Flaws flaws, Targets targets) {
        var named = targets.all().stream()
                .map(TargetBody::allocatedFrom)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (named.isEmpty()) return;
        var uppers = find(targets.parentPlan(), named);
        for (var i = 0; i < targets.all().size(); i++) {
            var target = targets.all().get(i);
            if (target.allocatedFrom() == null) continue;
            var at = targets.at(i) + "/allocatedFrom";
            var upper = uppers.get(target.allocatedFrom());
            if (flaws.when(upper == null, at, ALLOCATED_FROM_NOT_ABOVE)) continue;
            flaws.when(!upper.indicator().equals(target.indicator()), at, ALLOCATED_FROM_OTHER_INDICATOR);
            flaws.when(!upper.period().contains(targets.periodOf(target)), at, ALLOCATED_FROM_OTHER_PERIOD);
        }
    }

    /** By plain SQL: the plan is not yet changed. */
    private Map<UUID, Upper> find(UUID parent, Collection<UUID> named) {
        if (parent == null) return Map.of();
        try (var connection = dataSource.getConnection()) {
            return Sql.list(
                            connection,
                            "SELECT * FROM targets_above(?, ?)",
                            row -> new Upper(
                                    row.getObject("target", UUID.class),
                                    row.getString("indicator"),
                                    new Period(
                                            row.getObject("first_day", LocalDate.class),
                                            row.getObject("last_day", LocalDate.class))),
                            parent,
                            Sql.array("uuid", named))
                    .stream()
                    .collect(Collectors.toMap(Upper::id, Function.identity()));
        } catch (SQLException e) {
            throw new IllegalStateException("plans not readable", e);
        }
    }
}
