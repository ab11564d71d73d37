package vn.tgpl.deploy.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * One line of the audit (nhật ký kiểm toán), as it stands in the table.
 *
 * @param said who, by which client, did what, to which thing, with which outcome and why, in the order of the hash
 */
record Entry(int chain, long n, Instant at, List<String> said, byte[] previous, byte[] hash) {

    static final String QUERY = "SELECT chain, n, at, actor, client, action, object, decision, reason, prev_hash, hash"
            + " FROM audit ORDER BY chain, n";

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("chain"),
                row.getLong("n"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Arrays.asList(
                        row.getString("actor"),
                        row.getString("client"),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("decision"),
                        row.getString("reason")),
                row.getBytes("prev_hash"),
                row.getBytes("hash"));
    }

    /** Whether the hash is that of what stands here; the service calculates the same in SQL. */
    boolean unchanged() {
        return Arrays.equals(hash, expected());
    }

    boolean follows(byte[] before) {
        return Arrays.equals(previous, before);
    }

    private byte[] expected() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(n);
            out.writeLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
            for (var text : said) {
                if (text == null) {
                    out.writeInt(-1);
                    continue;
                }
                var encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
