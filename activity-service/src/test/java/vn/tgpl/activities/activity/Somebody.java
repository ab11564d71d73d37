package vn.tgpl.activities.activity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Somebody signed in, for tests that call the domain without a request. */
record Somebody(String subject) implements JsonWebToken {
    static SecurityIdentity of(String subject) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Somebody(subject))
                .build();
    }

    @Override
    public String getName() {
        return subject;
    }

    @Override
    public Set<String> getClaimNames() {
        return Set.of("sub");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        return name.equals("sub") ? (T) subject : null;
    }
}
