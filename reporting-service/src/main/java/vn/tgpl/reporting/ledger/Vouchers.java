package vn.tgpl.reporting.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kit.sql.Sql;

/** The facts as they arrived, every version, and what was posted for each. */
@ApplicationScoped
class Vouchers {

    /**
     * Keeps new versions. A broker's clock may step back; knowledge may not: no version is known before the one it
     * follows, and the returned versions say so.
     */
    List<FactVersion> keep(Connection transaction, List<FactVersion> arrived) throws SQLException {
        var latest = latest(transaction, arrived);
        var kept = new ArrayList<FactVersion>(arrived.size());
        for (var fact : arrived) {
            var before = latest.get(fact.id());
            var knownAt = before != null && before.isAfter(fact.knownAt()) ? before : fact.knownAt();
            latest.put(fact.id(), knownAt);
            kept.add(new FactVersion(fact.type(), fact.epoch(), fact.fact(), knownAt));
        }
        Sql.update(
                transaction,
                """
                INSERT INTO fact (type, id, epoch, version, known_at, body)
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
                """,
                Sql.texts(kept.stream().map(fact -> fact.type().name()).toList()),
                Sql.array("uuid", kept.stream().map(FactVersion::id).toList()),
                Sql.array("int", kept.stream().map(FactVersion::epoch).toList()),
                Sql.array(
                        "bigint",
                        kept.stream().map(fact -> fact.fact().version()).toList()),
                Sql.array("timestamptz", kept.stream().map(FactVersion::knownAt).toList()),
                Sql.array(
                        "jsonb",
                        kept.stream().map(fact -> EventJson.write(fact.fact())).toList()));
        return kept;
    }

    private static Map<UUID, Instant> latest(Connection transaction, List<FactVersion> facts) throws SQLException {
        var latest = new HashMap<UUID, Instant>();
        Sql.list(
                        transaction,
                        "SELECT id, max(known_at) AS known_at FROM fact WHERE id = ANY (?) GROUP BY id",
                        row -> Map.entry(row.getObject("id", UUID.class), Sql.instant(row, "known_at")),
                        Sql.array(
                                "uuid",
                                facts.stream().map(FactVersion::id).distinct().toList()))
                .forEach(found -> latest.put(found.getKey(), found.getValue()));
        return latest;
    }

    List<UUID> idsOf(Connection transaction, FactType type) throws SQLException {
        return Sql.list(
                transaction,
                "SELECT DISTINCT id FROM fact WHERE type = ?",
                row -> row.getObject("id", UUID.class),
                type.name());
    }

    /** Of each the newest version known at that instant, now when it is null. */
    List<FactVersion> newest(Connection connection, List<UUID> ids, Instant knownAt) throws SQLException {
        var values = new ArrayList<Object>(List.of(Sql.array("uuid", ids)));
        if (knownAt != null) values.add(knownAt);
        return Sql.list(
                connection,
                "SELECT DISTINCT ON (id) type, epoch, known_at, body FROM fact WHERE id = ANY (?)"
                        + (knownAt == null ? "" : " AND known_at <= ?") + " ORDER BY id, epoch DESC, version DESC",
                Vouchers::read,
                values.toArray());
    }

    private static FactVersion read(ResultSet row) throws SQLException {
        var type = FactType.valueOf(row.getString("type"));
        return new FactVersion(
                type,
                row.getInt("epoch"),
                EventJson.stored(row.getString("body"), type.record()),
                Sql.instant(row, "known_at"));
    }

    /** All versions of each, oldest first. */
    Collection<List<FactVersion>> histories(Connection transaction, List<UUID> ids) throws SQLException {
        var histories = new LinkedHashMap<UUID, List<FactVersion>>();
        Sql.list(
                        transaction,
                        "SELECT type, epoch, known_at, body FROM fact WHERE id = ANY (?) ORDER BY id, epoch, version",
                        Vouchers::read,
                        Sql.array("uuid", ids))
                .forEach(fact -> histories
                        .computeIfAbsent(fact.id(), id -> new ArrayList<>())
                        .add(fact));
        return histories.values();
    }

    /** What was posted to one indicator, by fact; the lines carry no value of their own, the postings do. */
    Map<UUID, List<Posting>> postings(Connection transaction, List<UUID> ids, String indicator) throws SQLException {
        return Sql.list(
                        transaction,
                        """
                        SELECT fact_type, fact_id, version, indicator_version, programme, unit, organisation, day, value,
                               facts, known_at
                        FROM posting WHERE fact_id = ANY (?) AND indicator = ?
                        """,
                        row -> new Posting(
                                FactType.valueOf(row.getString("fact_type")),
                                row.getObject("fact_id", UUID.class),
                                indicator,
                                new Line(
                                        row.getLong("version"),
                                        row.getLong("indicator_version"),
                                        row.getString("programme"),
                                        row.getString("unit"),
                                        row.getString("organisation"),
                                        row.getObject("day", LocalDate.class),
                                        null),
                                row.getBigDecimal("value"),
                                row.getInt("facts"),
                                Sql.instant(row, "known_at")),
                        Sql.array("uuid", ids),
                        indicator)
                .stream()
                .collect(Collectors.groupingBy(Posting::fact));
    }
}
