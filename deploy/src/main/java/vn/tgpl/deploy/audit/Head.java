package vn.tgpl.deploy.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a chain ends: its last entry, by number and hash. */
public record Head(int chain, long n, byte[] hash) {

    static final String QUERY = "SELECT chain, n, hash FROM audit_head ORDER BY chain";
    static final byte[] NOTHING = new byte[32];

    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getInt("chain"), row.getLong("n"), row.getBytes("hash"));
    }

    boolean is(long lastN, byte[] lastHash) {
        return n == lastN && Arrays.equals(hash, lastHash);
    }

    public String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
