package vn.tgpl.activities.mechanism;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An issuer that is not there at the start, and a scope that is forgotten in seconds. */
public class Adversity implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                OwnIssuer.url(),
                "quarkus.oidc.token.issuer",
                OwnIssuer.url(),
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "1S",
                "tgpl.access.last-known-scope-holds",
                "5S");
    }
}
