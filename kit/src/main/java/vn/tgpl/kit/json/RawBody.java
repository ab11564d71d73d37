package vn.tgpl.kit.json;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint of the body as it came, by which a repeated request is told from another one. */
@RequestScoped
public class RawBody {
    private byte[] sha256 = digest(new byte[0]);

    public void read(byte[] bytes) {
        sha256 = digest(bytes);
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
