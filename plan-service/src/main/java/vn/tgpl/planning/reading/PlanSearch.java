package vn.tgpl.planning.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.store.Words;

/**
 * Finds plans by their words (tìm kiếm không dấu) and programmes. Row-level security lets no such operator near an index:
 * what few plans say or serve is looked up past it first, and what is found then passes through it; what is common is met
 * soon on the way along the list.
 */
@ApplicationScoped
class PlanSearch {
    private static final int FEW = 500;

    private final AgroalDataSource dataSource;

    PlanSearch(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    PlanFilter narrowing(PlanFilter filter) {
        if (filter.q == null && filter.programme == null) return filter;
        var words = filter.q == null ? null : Words.query("q", filter.q);
        try (var connection = dataSource.getConnection()) {
            filter.found = Sql.list(
                            connection,
                            "SELECT plans_found(CAST(? AS tsquery), CAST(? AS text), ?)",
                            row -> row.getArray(1) == null
                                    ? null
                                    : (UUID[]) row.getArray(1).getArray(),
                            words,
                            filter.programme,
                            FEW)
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("plans not searchable", e);
        }
        return filter;
    }
}
