package vn.tgpl.reporting.target;

import java.util.List;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;

/**
 * The lines whose figure somebody may know: of plans at home and, as if it were asked in words, of units at home or of
 * the nation in one programme. The nation's own plans speak of the nation without one. The table's policy says the same.
 *
 * @param condition on target_line
 */
record Shown(String condition, List<Object> values) {
    private static final String NATION = "ANY (ARRAY(SELECT u.id FROM known_unit AS u WHERE u.level = 'NATION'))";

    static Shown to(Scope scope) {
        if (scope.nation()) return new Shown("true", List.of());
        return new Shown(
                """
                territory = ANY (?) AND unit_territory = ANY (?)
                AND (NOT unit_territory = %1$s
                     OR (programme <> '' OR territory = %1$s)
                        AND (organisation IS NULL OR organisation = ANY (?)
                             OR EXISTS (SELECT FROM known_organisation AS o WHERE o.code = organisation
                                        AND territory_of(o.unit, since) = ANY (?))))""".formatted(NATION),
                List.of(
                        Sql.array("uuid", scope.home()),
                        Sql.array("uuid", scope.home()),
                        Sql.texts(scope.organisations()),
                        Sql.array("uuid", scope.territories())));
    }
}
