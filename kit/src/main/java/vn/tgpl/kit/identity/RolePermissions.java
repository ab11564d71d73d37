package vn.tgpl.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.tgpl.contracts.Role;

/**
 * The token says which roles; what these allow stands in one table, {@link Role}. Anything else a token may carry, such as
 * scopes, allows nothing.
 */
@ApplicationScoped
class RolePermissions implements SecurityIdentityAugmentor {
    /** Ids are kept in the audit trail: visible characters, as the register takes them. */
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) return Uni.createFrom().item(identity);
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || !fit(token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        // made anew: what the framework reads out of other claims must not come along
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addRoles(identity.getRoles())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addPermissionsAsString(Role.permissionsOf(identity.getRoles()))
                        .build());
    }

    private static boolean fit(JsonWebToken token) {
        var client = token.<Object>getClaim("azp");
        return token.getSubject() != null
                && ID.matcher(token.getSubject()).matches()
                && (client == null
                        || client instanceof String text && ID.matcher(text).matches());
    }
}
