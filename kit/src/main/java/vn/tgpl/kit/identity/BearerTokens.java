package vn.tgpl.kit.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** Only what looks like a signed token reaches the framework, which trips over the rest instead of refusing it. */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\b.*", Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("(?i)bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");

    /** For the keys of a token whose key is not known yet; an issuer that hangs must not hold requests. */
    private static final Duration ISSUER_ANSWERS = Duration.ofSeconds(5);

    private final OidcAuthenticationMechanism tokens;

    BearerTokens(OidcAuthenticationMechanism tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null
                && BEARER.matcher(header).matches()
                && !SIGNED.matcher(header).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return tokens.authenticate(request, identities)
                .ifNoItem()
                .after(ISSUER_ANSWERS)
                .failWith(() -> new OIDCException("the issuer gives no keys"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return tokens.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return tokens.getCredentialTransport(request);
    }
}
