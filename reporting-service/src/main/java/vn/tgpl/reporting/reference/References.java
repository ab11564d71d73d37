package vn.tgpl.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.PlanFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.kit.inbox.Delivery;
import vn.tgpl.kit.inbox.KnownPlaces;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kit.sql.Sql;

/** Catalogue and plans as they were known at any instant. */
@ApplicationScoped
public class References {

    /** A version and the instant since when it is the newest known. */
    public record Known<F extends Fact>(F fact, Instant since) {}

    /** Keeps a new version. @return since when it counts: never before the version it follows */
    public Instant put(Connection transaction, FactType type, int epoch, Fact fact, Instant appended)
            throws SQLException {
        var before = Sql.first(
                        transaction,
                        "SELECT known_from FROM reference WHERE id = ? AND known_to IS NULL",
                        row -> Sql.instant(row, "known_from"),
                        fact.id())
                .orElse(appended);
        var since = before.isAfter(appended) ? before : appended;
        Sql.update(
                transaction, "UPDATE reference SET known_to = ? WHERE id = ? AND known_to IS NULL", since, fact.id());
        Sql.update(
                transaction,
                """
                INSERT INTO reference (type, id, epoch, version, code, known_from, body, territory)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, territory_of(?, ?))
                """,
                kind(type, fact),
                fact.id(),
                epoch,
                fact.version(),
                code(fact),
                since,
                EventJson.write(fact),
                fact instanceof PlanFact plan ? plan.unit() : null,
                fact instanceof PlanFact plan && plan.period() != null
                        ? plan.period().from()
                        : null);
        return since;
    }

    /** The same for many parts of the catalogue, in their order; several versions of one go one after the other. */
    public void putAll(Connection transaction, List<Delivery> batch) throws SQLException {
        var rounds = new ArrayList<List<Delivery>>();
        var versions = new HashMap<UUID, Integer>();
        for (var delivery : batch) {
            var round = versions.merge(delivery.fact().id(), 1, Integer::sum) - 1;
            if (round == rounds.size()) rounds.add(new ArrayList<>());
            rounds.get(round).add(delivery);
        }
        for (var round : rounds) putRound(transaction, round);
    }

    private static void putRound(Connection transaction, List<Delivery> round) throws SQLException {
        var since = new HashMap<UUID, Instant>();
        Sql.list(
                        transaction,
                        """
                        UPDATE reference SET known_to = greatest(known_from, appended)
                        FROM unnest(?, ?) AS new (new_id, appended) WHERE id = new_id AND known_to IS NULL
                        RETURNING id, known_to
                        """,
                        row -> Map.entry(row.getObject("id", UUID.class), Sql.instant(row, "known_to")),
                        column("uuid", round, delivery -> delivery.fact().id()),
                        column("timestamptz", round, Delivery::appended))
                .forEach(closed -> since.put(closed.getKey(), closed.getValue()));
        Sql.update(
                transaction,
                """
                INSERT INTO reference (type, id, epoch, version, code, known_from, body)
                SELECT type, id, epoch, version, code, known_from, body::jsonb
                FROM unnest(?, ?, ?, ?, ?, ?, ?) AS new (type, id, epoch, version, code, known_from, body)
                """,
                column("text", round, delivery -> kind(delivery.type(), delivery.fact())),
                column("uuid", round, delivery -> delivery.fact().id()),
                column("int", round, Delivery::epoch),
                column("bigint", round, delivery -> delivery.fact().version()),
                column("text", round, delivery -> code(delivery.fact())),
                column(
                        "timestamptz",
                        round,
                        delivery -> since.getOrDefault(delivery.fact().id(), delivery.appended())),
                column("text", round, delivery -> EventJson.write(delivery.fact())));
    }

    private static String kind(FactType type, Fact fact) {
        return fact instanceof CodeFact entry ? entry.list() : type.name();
    }

    private static Object column(String type, List<Delivery> round, Function<Delivery, ?> part) {
        return Sql.array(type, round.stream().map(part).toList());
    }

    /** Plans are kept for those who read them: what the batch says of units may put them into another province. */
    public void resettle(Connection transaction, List<Delivery> batch) throws SQLException {
        KnownPlaces.resettle(
                transaction,
                batch,
                "reference",
                "CASE type WHEN 'PLAN' THEN body ->> 'unit' END",
                "CASE type WHEN 'PLAN' THEN (body #>> '{period,from}')::date END");
    }

    private static String code(Fact fact) {
        return switch (fact) {
            case ProgrammeFact programme -> programme.code();
            case UnitFact unit -> unit.code();
            case OrganisationFact organisation -> organisation.code();
            case IndicatorFact indicator -> indicator.code();
            case CodeFact entry -> entry.code();
            default -> null;
        };
    }

    /** All of one kind as they were known at {@code knownAt}, now when it is null; of each code the oldest first. */
    public <F extends Fact> List<F> all(Connection connection, Class<F> record, Instant knownAt) throws SQLException {
        return Sql.list(
                connection,
                "SELECT body FROM reference WHERE type = ? AND " + at(knownAt) + " ORDER BY code, known_from, id",
                row -> read(row, record),
                values(typeOf(record).name(), knownAt));
    }

    /** The last one published first. */
    public <F extends Fact> List<F> withCode(Connection connection, Class<F> record, String code, Instant knownAt)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT body FROM reference WHERE type = ? AND code = ? AND " + at(knownAt)
                        + " ORDER BY known_from DESC, id",
                row -> read(row, record),
                knownAt == null
                        ? new Object[] {typeOf(record).name(), code}
                        : new Object[] {typeOf(record).name(), code, knownAt, knownAt});
    }

    public <F extends Fact> Optional<F> withId(Connection connection, Class<F> record, UUID id, Instant knownAt)
            throws SQLException {
        return Sql.first(
                connection,
                "SELECT body FROM reference WHERE type = '" + typeOf(record) + "' AND id = ? AND " + at(knownAt),
                row -> read(row, record),
                values(id, knownAt));
    }

    /** Whether that code list has the code, on whatever day. */
    public boolean lists(Connection connection, String list, String code) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT 1 FROM reference WHERE type = ? AND code = ? AND known_to IS NULL LIMIT 1",
                        row -> true,
                        list,
                        code)
                .orElse(false);
    }

    /** Every version ever known of one kind, of each code the oldest first: the last one published is the one that holds. */
    public <F extends Fact> List<Known<F>> histories(Connection connection, Class<F> record) throws SQLException {
        return Sql.list(
                connection,
                "SELECT body, known_from FROM reference WHERE type = ? ORDER BY code, known_from, id, epoch, version",
                row -> new Known<>(read(row, record), Sql.instant(row, "known_from")),
                typeOf(record).name());
    }

    private static String at(Instant knownAt) {
        return knownAt == null ? "known_to IS NULL" : "known_from <= ? AND (known_to IS NULL OR known_to > ?)";
    }

    private static Object[] values(Object first, Instant knownAt) {
        return knownAt == null ? new Object[] {first} : new Object[] {first, knownAt, knownAt};
    }

    private static FactType typeOf(Class<? extends Fact> record) {
        for (var type : FactType.values()) {
            if (type.record() == record) return type;
        }
        throw new IllegalArgumentException(record.getName());
    }

    private static <F extends Fact> F read(ResultSet row, Class<F> record) throws SQLException {
        return EventJson.stored(row.getString("body"), record);
    }
}
