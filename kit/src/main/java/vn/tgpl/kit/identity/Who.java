package vn.tgpl.kit.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.tgpl.contracts.Role;

/** Whose request this is, by the claims of a token that was verified; nulls for nobody. */
@ApplicationScoped
public class Who {
    private final CurrentIdentityAssociation association;

    Who(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** The {@code sub}: an opaque id. */
    public String subject() {
        var token = token(association.getIdentity());
        return token == null ? null : token.getSubject();
    }

    /** The {@code azp}: the client through which they came. */
    public String client() {
        var token = token(association.getIdentity());
        return token == null ? null : token.getClaim("azp");
    }

    /** Whether the roles of the token allow it, for what an operation shows to some of its callers only. */
    public boolean may(String permission) {
        return Role.permissionsOf(association.getIdentity().getRoles()).contains(permission);
    }

    private static JsonWebToken token(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }
}
