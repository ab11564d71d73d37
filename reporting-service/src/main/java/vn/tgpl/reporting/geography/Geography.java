package vn.tgpl.reporting.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.reporting.reference.References;

/** The units as known at an instant; the latest few pictures are kept. */
@ApplicationScoped
public class Geography {
    private static final int PICTURES = 8;

    /** @param version how often the catalogue of units had changed @param knownAt null for now */
    private record Picture(long version, Instant knownAt) {}

    private final References references;
    private final Map<Picture, Units> pictures = Collections.synchronizedMap(new LinkedHashMap<>(PICTURES, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Picture, Units> eldest) {
            return size() > PICTURES;
        }
    });

    Geography(References references) {
        this.references = references;
    }

    /** @param knownAt null for now */
    public Units at(Connection connection, Instant knownAt) throws SQLException {
        var version = Sql.first(connection, "SELECT geography FROM ledger", row -> row.getLong(1))
                .orElseThrow();
        var picture = new Picture(version, knownAt);
        var kept = pictures.get(picture);
        if (kept != null) return kept;
        var units = new Units(references.all(connection, UnitFact.class, knownAt));
        pictures.put(picture, units);
        return units;
    }

    /** To be called in the transaction that takes a unit in: pictures made before are out of date after it. */
    public void changed(Connection transaction) throws SQLException {
        Sql.update(transaction, "UPDATE ledger SET geography = geography + 1");
    }
}
