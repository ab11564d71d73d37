package vn.tgpl.reporting.unclassified;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.RequestFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.sql.Sql;
import vn.tgpl.kit.territory.Scope;
import vn.tgpl.reporting.ledger.FactVersion;

/**
 * Codes on counted facts that are not in the catalogue (chưa phân loại). Such a fact still counts in every total it is
 * known for; here it stays visible until its code is published.
 */
@ApplicationScoped
public class Unclassified {
    /** The code lists that facts name codes of. */
    private static final Map<String, String> LISTS = Map.of(
            "KIND", CodeLists.ACTIVITY_KINDS,
            "AUDIENCE", CodeLists.AUDIENCES,
            "FORM", CodeLists.FORMS,
            "FIELD", CodeLists.FIELDS,
            "CATEGORY", CodeLists.CATEGORIES);

    /** Under which type {@code reference} has a code of that dimension. */
    private static final String TYPE = LISTS.entrySet().stream()
            .map(list -> "WHEN '" + list.getKey() + "' THEN '" + list.getValue() + "' ")
            .collect(Collectors.joining("", "CASE dimension ", "ELSE dimension END"));

    private record Code(String dimension, String value, LocalDate day) {}

    /** Notes the codes of new fact versions; what their former versions carried is settled. */
    public void note(Connection transaction, List<FactVersion> facts) throws SQLException {
        for (var round : rounds(facts)) noteRound(transaction, round);
    }

    /** Each fact at most once in a round, its versions in their order: what lies in a round is written together. */
    private static Collection<List<FactVersion>> rounds(List<FactVersion> facts) {
        var rounds = new ArrayList<List<FactVersion>>();
        var versions = new HashMap<UUID, Integer>();
        for (var fact : facts) {
            var round = versions.merge(fact.id(), 1, Integer::sum) - 1;
            if (round == rounds.size()) rounds.add(new ArrayList<>());
            rounds.get(round).add(fact);
        }
        return rounds;
    }

    private record Carried(FactVersion fact, Code code) {}

    private static void noteRound(Connection transaction, List<FactVersion> round) throws SQLException {
        var ids = Sql.array("uuid", round.stream().map(FactVersion::id).toList());
        var instants = Sql.array(
                "timestamptz", round.stream().map(FactVersion::knownAt).toList());
        for (var table : List.of("unclassified", "carried")) {
            Sql.update(
                    transaction,
                    "UPDATE " + table + " SET resolved_at = greatest(" + table + ".known_at, fact.since)"
                            + " FROM unnest(?, ?) AS fact (id, since) WHERE fact_id = fact.id"
                            + " AND (resolved_at IS NULL OR resolved_at > fact.since)",
                    ids,
                    instants);
        }
        var carried = round.stream()
                .flatMap(fact -> codes(fact.fact()).stream().map(code -> new Carried(fact, code)))
                .toList();
        Sql.update(
                transaction,
                """
                WITH code AS MATERIALIZED (
                    SELECT * FROM unnest(?, ?, ?, ?, ?, ?) AS code (fact_type, fact_id, dimension, value, day, known_at)
                ), place AS MATERIALIZED (
                    SELECT u.fact_id, u.value AS unit, o.value AS organisation, territory_of(u.value, u.day) AS territory
                    FROM code AS u JOIN code AS o ON o.fact_id = u.fact_id
                    WHERE u.dimension = 'UNIT' AND o.dimension = 'ORGANISATION'
                )
                INSERT INTO carried (fact_type, fact_id, dimension, value, day, known_at, unit, organisation, territory)
                SELECT code.*, place.unit, place.organisation, place.territory FROM code JOIN place USING (fact_id)
                WHERE dimension <> ALL (?) OR NOT EXISTS (
                    SELECT FROM reference AS r
                    WHERE r.type = %s AND r.code = value AND r.known_from <= code.known_at)
                """.formatted(TYPE),
                Sql.texts(carried.stream().map(one -> one.fact().type().name()).toList()),
                Sql.array("uuid", carried.stream().map(one -> one.fact().id()).toList()),
                Sql.texts(carried.stream().map(one -> one.code().dimension()).toList()),
                Sql.texts(carried.stream().map(one -> one.code().value()).toList()),
                Sql.array("date", carried.stream().map(one -> one.code().day()).toList()),
                Sql.array(
                        "timestamptz",
                        carried.stream().map(one -> one.fact().knownAt()).toList()),
                // a code of a list that was known before stays known: nothing is ever deleted
                Sql.texts(LISTS.keySet()));
        restate(
                transaction,
                "resolved_at IS NULL AND (fact_id, known_at) IN (SELECT * FROM unnest(?, ?))",
                ids,
                instants);
    }

    /** A code became known, or ceased to be valid on some days: what the facts that carry it stand for is said anew. */
    public void learn(Connection transaction, List<Delivery> catalogue) throws SQLException {
        var learnt = new LinkedHashSet<Learnt>();
        for (var delivery : catalogue) {
            switch (delivery.fact()) {
                case UnitFact unit -> learnt.add(new Learnt(FactType.UNIT.name(), unit.code()));
                case ProgrammeFact programme -> learnt.add(new Learnt(FactType.PROGRAMME.name(), programme.code()));
                case OrganisationFact body -> learnt.add(new Learnt(FactType.ORGANISATION.name(), body.code()));
                case CodeFact entry ->
                    LISTS.forEach((dimension, list) -> {
                        if (list.equals(entry.list())) learnt.add(new Learnt(dimension, entry.code()));
                    });
                default -> {}
            }
        }
        if (learnt.isEmpty()) return;
        var dimensions = Sql.texts(learnt.stream().map(Learnt::dimension).toList());
        var values = Sql.texts(learnt.stream().map(Learnt::value).toList());
        var ofThem = "(dimension, value) IN (SELECT * FROM unnest(?, ?))";
        Sql.update(transaction, "DELETE FROM unclassified WHERE " + ofThem, dimensions, values);
        restate(transaction, ofThem, dimensions, values);
    }

    private record Learnt(String dimension, String value) {}

    /**
     * A carried code is unclassified while no newest known version in the catalogue has it; a unit must also exist on
     * the fact's day, or it would fall out of every territory unseen.
     *
     * @param which condition on {@code carried}, never text from outside
     */
    private static void restate(Connection transaction, String which, Object... values) throws SQLException {
        Sql.update(transaction, """
                INSERT INTO unclassified (fact_type, fact_id, dimension, value, day, known_at, resolved_at, unit,
                                          organisation, territory)
                SELECT fact_type, fact_id, dimension, value, day, lower(gap), upper(gap), unit, organisation, territory
                FROM carried
                CROSS JOIN LATERAL unnest(tstzmultirange(tstzrange(known_at, resolved_at)) - coalesce((
                    SELECT range_agg(tstzrange(known_from, known_to)) FROM reference
                    WHERE type = %s AND code = value AND (type <> 'UNIT' OR (body ->> 'validFrom')::date <= day
                      AND day <= coalesce((body ->> 'validTo')::date, 'infinity'))), '{}')) AS gap
                WHERE\s""".formatted(TYPE) + which, values);
    }

    private static List<Code> codes(Fact fact) {
        var codes = new ArrayList<Code>();
        switch (fact) {
            case ActivityFact activity -> {
                if (!ActivityFact.HELD.equals(activity.status())) break;
                var day = activity.heldOn();
                catalogue(codes, activity.unit(), activity.organisation(), activity.programmes(), day);
                listed(codes, "KIND", activity.kind(), day);
                activity.audiences().forEach(code -> listed(codes, "AUDIENCE", code, day));
            }
            case CaseFact legalCase -> {
                var day = legalCase.acceptedOn();
                catalogue(codes, legalCase.unit(), legalCase.organisation(), legalCase.programmes(), day);
                listed(codes, "FORM", legalCase.form(), day);
                listed(codes, "FIELD", legalCase.field(), day);
                listed(codes, "CATEGORY", legalCase.category(), day);
            }
            case RequestFact request -> {
                catalogue(codes, request.unit(), request.organisation(), List.of(), request.receivedOn());
                listed(codes, "FORM", request.form(), request.receivedOn());
                listed(codes, "FIELD", request.field(), request.receivedOn());
            }
            default -> {}
        }
        return codes;
    }

    private static void catalogue(
            List<Code> codes, String unit, String organisation, List<String> programmes, LocalDate day) {
        codes.add(new Code(FactType.UNIT.name(), Objects.requireNonNullElse(unit, ""), day));
        codes.add(new Code(FactType.ORGANISATION.name(), Objects.requireNonNullElse(organisation, ""), day));
        programmes.forEach(code -> codes.add(new Code(FactType.PROGRAMME.name(), code, day)));
    }

    private static void listed(List<Code> codes, String dimension, String code, LocalDate day) {
        if (code != null) codes.add(new Code(dimension, code, day));
    }

    /** @param id of the fact that carries the code */
    @Schema(name = "UnclassifiedEntry")
    public record Entry(
            @Schema(examples = "ACTIVITY") String type,
            UUID id,
            @Schema(examples = "programmes") String dimension,
            @Schema(examples = "NEW_2027") String value) {}

    /** Those of facts within the scope. */
    public List<Entry> find(Connection connection, Scope scope, Instant knownAt, Entry after, int limit)
            throws SQLException {
        var open =
                knownAt == null ? "resolved_at IS NULL" : "known_at <= ? AND (resolved_at IS NULL OR resolved_at > ?)";
        var values = new ArrayList<Object>();
        if (knownAt != null) values.addAll(List.of(knownAt, knownAt));
        if (!scope.nation()) {
            values.add(Sql.array("uuid", scope.territories()));
            values.add(Sql.texts(scope.organisations()));
        }
        if (after != null) values.addAll(List.of(after.id(), after.dimension(), after.value()));
        values.add(limit);
        return Sql.list(
                connection,
                "SELECT DISTINCT fact_type, fact_id, dimension, value FROM unclassified WHERE " + open
                        + (scope.nation() ? "" : " AND (territory = ANY (?) OR organisation = ANY (?))")
                        + (after == null ? "" : " AND (fact_id, dimension, value) > (?, ?, ?)")
                        + " ORDER BY fact_id, dimension, value LIMIT ?",
                row -> new Entry(
                        row.getString("fact_type"),
                        row.getObject("fact_id", UUID.class),
                        row.getString("dimension"),
                        row.getString("value")),
                values.toArray());
    }

    /** Whether some fact that this transaction may see carries that code, known to the catalogue or not. */
    public boolean carried(Connection connection, FactType dimension, String value) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT 1 FROM carried WHERE dimension = ? AND value = ? LIMIT 1",
                        row -> true,
                        dimension.name(),
                        value)
                .orElse(false);
    }

    /** How many facts have an unknown code. */
    public long count(Connection connection, Instant knownAt) throws SQLException {
        var open =
                knownAt == null ? "resolved_at IS NULL" : "known_at <= ? AND (resolved_at IS NULL OR resolved_at > ?)";
        return Sql.first(
                        connection,
                        "SELECT count(DISTINCT fact_id) AS facts FROM unclassified WHERE " + open,
                        row -> row.getLong("facts"),
                        knownAt == null ? new Object[0] : new Object[] {knownAt, knownAt})
                .orElse(0L);
    }
}
