package vn.tgpl.activities.mechanism;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tgpl.activities.Rows;

/** The audit trail's hashes, computed once more by other means. */
final class Chains {
    private record Link(int chain, long n, byte[] previous, byte[] hash, byte[] expected) {}

    private record End(long n, byte[] hash) {}

    private Chains() {}

    /** Chain and number of the first entry that is not what it was, or of the end that is missing. */
    static Optional<String> firstFlaw() {
        var ends = new HashMap<Integer, End>();
        for (var link : Rows.list("SELECT * FROM audit ORDER BY chain, n", Chains::read)) {
            var last = ends.getOrDefault(link.chain(), new End(0, new byte[32]));
            if (link.n() != last.n() + 1
                    || !Arrays.equals(link.previous(), last.hash())
                    || !Arrays.equals(link.hash(), link.expected())) {
                return Optional.of(link.chain() + " " + link.n());
            }
            ends.put(link.chain(), new End(link.n(), link.hash()));
        }
        return Rows.list(
                        "SELECT chain, n, hash FROM audit_head",
                        row -> Map.entry(row.getInt(1), new End(row.getLong(2), row.getBytes(3))))
                .stream()
                .filter(head -> {
                    var end = ends.getOrDefault(head.getKey(), new End(0, new byte[32]));
                    return end.n() != head.getValue().n()
                            || !Arrays.equals(end.hash(), head.getValue().hash());
                })
                .map(head -> head.getKey() + " end")
                .findFirst();
    }

    private static Link read(ResultSet row) throws SQLException {
        var n = row.getLong("n");
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var previous = row.getBytes("prev_hash");
        var digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(16)
                .putLong(n)
                .putLong(at.getEpochSecond() * 1_000_000 + at.get(ChronoField.MICRO_OF_SECOND))
                .array());
        for (var column : List.of("actor", "client", "action", "object", "decision", "reason")) {
            var text = row.getString(column);
            var bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(4)
                    .putInt(text == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        return new Link(row.getInt("chain"), n, previous, row.getBytes("hash"), digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
