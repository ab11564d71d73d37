package vn.tgpl.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Work that somebody asked for and that goes on after their request: within their scope of now, and audited as theirs. */
@ApplicationScoped
public class OnBehalf {
    private final CurrentIdentityAssociation association;

    OnBehalf(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Of a token that was verified when they asked only who it was is left: it has no permissions. */
    private record Asked(String name, Map<String, String> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) claims.get(claim);
        }
    }

    /** @param client through which they came, null when that was not said */
    public void run(String subject, String client, Runnable work) {
        var claims = client == null ? Map.of("sub", subject) : Map.of("sub", subject, "azp", client);
        var request = Arc.container().requestContext();
        request.activate();
        try {
            association.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new Asked(subject, claims))
                    .build());
            work.run();
        } finally {
            request.terminate();
        }
    }
}
