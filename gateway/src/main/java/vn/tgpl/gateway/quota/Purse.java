package vn.tgpl.gateway.quota;

import io.github.bucket4j.BucketConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one client, or one remote address, may spend.
 *
 * @param client null for an address
 * @param key of whoever is charged: a client, a person within a shared client, an address
 */
record Purse(String client, String key, Settings.Limit limit) {

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .build();
    }

    /** No client can be called like an address. */
    String payer() {
        return client == null ? "\n" + key : key;
    }

    /** Under this name it is kept in the database: no subject and no address; another limit is another purse. */
    String shared() {
        try {
            var text = key + "\n" + limit.capacity() + "\n" + limit.period();
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
