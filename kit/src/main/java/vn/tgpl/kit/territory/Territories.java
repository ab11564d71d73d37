package vn.tgpl.kit.territory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import vn.tgpl.kit.sql.Sql;

/** The provinces in which things lie, by code and day. */
@ApplicationScoped
public class Territories {
    private final AgroalDataSource dataSource;

    Territories(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The provinces, or the nation for what is the nation's, of a thing and of the organisation it belongs to.
     *
     * @param thing null while its unit is not known
     */
    public record Provinces(UUID thing, UUID organisation) {}

    public Provinces of(Place place) {
        try (var connection = dataSource.getConnection()) {
            return Sql.first(
                            connection,
                            """
                            SELECT territory_of(?, ?) AS thing,
                                   (SELECT territory_of(o.unit, ?) FROM known_organisation AS o WHERE o.code = ?) AS organisation
                            """,
                            row -> new Provinces(
                                    row.getObject("thing", UUID.class), row.getObject("organisation", UUID.class)),
                            place.unit(),
                            place.on(),
                            place.on(),
                            place.organisation())
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("units not readable", e);
        }
    }
}
