package vn.tgpl.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.json.EventJson;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.problem.Trace;
import vn.tgpl.kit.sql.Sql;

/** Facts to be sent, written with the change they tell of. The relay sends and then deletes them. */
@ApplicationScoped
public class Outbox {
    /** Raised after a restore from backup, since versions are then given out a second time. */
    private static final String EPOCH = "SELECT epoch FROM fact_epoch";

    private static final String FIRST = """
            INSERT INTO fact_source (facts, facts_hash, seq, epoch, aggregate_type, aggregate_id, updated_at)
            VALUES (?::jsonb, ?, ?, ?, ?, ?, clock_timestamp())
            """;

    /** The row lock makes outbox order equal version order; the condition refuses a gap. */
    private static final String NEXT = """
            UPDATE fact_source SET facts = ?::jsonb, facts_hash = ?, seq = ?, epoch = ?, updated_at = clock_timestamp()
            WHERE aggregate_type = ? AND aggregate_id = ? AND seq = ?
            """;

    private static final String APPEND = """
            INSERT INTO outbox (aggregate_type, aggregate_id, epoch, seq, ce_type, schema_version, payload, traceparent)
            VALUES (?, ?, ?, ?, ?, 1, ?::jsonb, ?)
            """;

    private static final String FIRST_OF_MANY = """
            INSERT INTO fact_source (facts, facts_hash, seq, epoch, aggregate_type, aggregate_id, updated_at)
            SELECT body::jsonb, sha256(convert_to(body, 'UTF8')), seq, ?, ?, id, clock_timestamp()
            FROM unnest(?::uuid[], ?::bigint[], ?::text[]) AS fact (id, seq, body)
            """;

    private static final String NEXT_OF_MANY = """
            UPDATE fact_source AS source
            SET facts = body::jsonb, facts_hash = sha256(convert_to(body, 'UTF8')), seq = fact.seq, epoch = ?,
                updated_at = clock_timestamp()
            FROM unnest(?::uuid[], ?::bigint[], ?::text[]) AS fact (id, seq, body)
            WHERE source.aggregate_type = ? AND source.aggregate_id = fact.id AND source.seq = fact.seq - 1
            """;

    private static final String APPEND_MANY = """
            INSERT INTO outbox (aggregate_type, aggregate_id, epoch, seq, ce_type, schema_version, payload, traceparent)
            SELECT ?, id, ?, seq, ?, 1, body::jsonb, ?
            FROM unnest(?::uuid[], ?::bigint[], ?::text[]) WITH ORDINALITY AS fact (id, seq, body, place)
            ORDER BY place
            """;

    /** In characters, safely below the 4 MiB that topics take. */
    private static final int LONGEST_BODY = 1_000_000;

    /** How many facts go into one statement. */
    private static final int AT_ONCE = 500;

    private final AgroalDataSource dataSource;

    Outbox(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(TxType.MANDATORY)
    public void append(FactType type, Fact fact, Change change) {
        // the connection of the transaction at hand; closing only gives it back
        try (var connection = dataSource.getConnection()) {
            var epoch = epoch(connection);
            var body = EventJson.write(fact, epoch);
            // said now, while the client can still do something about it: the broker would never take it
            if (body.length() > LONGEST_BODY) throw new Refusal(Request.BODY_TOO_LARGE);
            publish(connection, type, fact, epoch, body);
            try (var append = connection.prepareStatement(APPEND)) {
                append.setString(1, type.name());
                append.setObject(2, fact.id());
                append.setInt(3, epoch);
                append.setLong(4, fact.version());
                append.setString(5, type.eventType(change));
                append.setString(6, body);
                append.setString(7, Trace.parent());
                append.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("outbox not writable", e);
        }
    }

    /** The same for many at once, each in its one new version: a few round trips and not three for each. */
    @Transactional(TxType.MANDATORY)
    public void appendAll(FactType type, List<? extends Fact> facts, Change change) {
        try (var connection = dataSource.getConnection()) {
            var epoch = epoch(connection);
            for (var from = 0; from < facts.size(); from += AT_ONCE) {
                var some = facts.subList(from, Math.min(from + AT_ONCE, facts.size()));
                var bodies =
                        some.stream().map(fact -> EventJson.write(fact, epoch)).toList();
                if (bodies.stream().anyMatch(body -> body.length() > LONGEST_BODY)) {
                    throw new Refusal(Request.BODY_TOO_LARGE);
                }
                publish(connection, type, some, epoch, bodies);
                Sql.update(
                        connection,
                        APPEND_MANY,
                        type.name(),
                        epoch,
                        type.eventType(change),
                        Trace.parent(),
                        ids(some),
                        versions(some),
                        Sql.texts(bodies));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("outbox not writable", e);
        }
    }

    private static void publish(
            Connection connection, FactType type, List<? extends Fact> facts, int epoch, List<String> bodies)
            throws SQLException {
        var first = new ArrayList<Integer>();
        var next = new ArrayList<Integer>();
        for (var i = 0; i < facts.size(); i++) (facts.get(i).version() == 1 ? first : next).add(i);
        var written = 0;
        if (!first.isEmpty()) {
            var some = first.stream().map(facts::get).toList();
            var texts = Sql.texts(first.stream().map(bodies::get).toList());
            written += Sql.update(connection, FIRST_OF_MANY, epoch, type.name(), ids(some), versions(some), texts);
        }
        if (!next.isEmpty()) {
            var some = next.stream().map(facts::get).toList();
            var texts = Sql.texts(next.stream().map(bodies::get).toList());
            written += Sql.update(connection, NEXT_OF_MANY, epoch, ids(some), versions(some), texts, type.name());
        }
        if (written != facts.size()) throw new IllegalStateException(type + " skips a version");
    }

    private static Object ids(List<? extends Fact> facts) {
        return Sql.array("uuid", facts.stream().map(Fact::id).toList());
    }

    private static Object versions(List<? extends Fact> facts) {
        return Sql.array("bigint", facts.stream().map(Fact::version).toList());
    }

    private static int epoch(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(EPOCH);
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void publish(Connection connection, FactType type, Fact fact, int epoch, String body)
            throws SQLException {
        var first = fact.version() == 1;
        try (var source = connection.prepareStatement(first ? FIRST : NEXT)) {
            source.setString(1, body);
            source.setBytes(2, sha256(body));
            source.setLong(3, fact.version());
            source.setInt(4, epoch);
            source.setString(5, type.name());
            source.setObject(6, fact.id());
            if (!first) source.setLong(7, fact.version() - 1);
            if (source.executeUpdate() != 1) {
                throw new IllegalStateException(type + " skips a version before " + fact.version());
            }
        }
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
