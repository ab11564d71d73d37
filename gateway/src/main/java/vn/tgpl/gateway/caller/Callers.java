package vn.tgpl.gateway.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Whose token it is, by the same rules as in the services: issuer, audience, time, RS256 only. Tokens once verified are
 * kept in memory, whole, until they end or for five minutes: a token is known only if every character of it is.
 */
@Singleton
public class Callers {
    /** There was no key to check with, because the issuer could not be reached. */
    public static final class IssuerUnreachable extends RuntimeException {
        IssuerUnreachable() {
            super("issuer unreachable", null, false, false);
        }
    }

    private static final String ALGORITHM = "RS256";
    private static final String SCHEME = "Bearer ";
    /** Together the tokens remembered are no longer than this. */
    private static final long REMEMBERED = 16_000_000;

    private static final Duration AGE = Duration.ofMinutes(5);

    private final IssuerKeys keys;
    private final Clock clock = Clock.systemUTC();
    private final JwtConsumer rules;
    private final Cache<String, Caller> verified = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((String token, Caller _) -> token.length())
            .expireAfterWrite(AGE)
            .executor(Runnable::run)
            .build();

    Callers(
            IssuerKeys keys,
            @ConfigProperty(name = "tgpl.issuer") String issuer,
            @ConfigProperty(name = "tgpl.audience") String audience) {
        this.keys = keys;
        this.rules = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setVerificationKeyResolver((signature, _) -> {
                    var key = keys.of(signature.getKeyIdHeaderValue());
                    if (key == null) throw new UnresolvableKeyException("no such key");
                    return key;
                })
                .build();
    }

    /** Empty without a valid token, and as long as its key is not known here. Never waits. */
    public Optional<Caller> of(HttpServerRequest request) {
        var token = token(request);
        return token == null ? Optional.empty() : Optional.ofNullable(verify(token));
    }

    /** As {@link #of}, but asks the issuer first where its key is missing. Fails with {@link IssuerUnreachable}. */
    public Future<Optional<Caller>> certainly(HttpServerRequest request) {
        var token = token(request);
        if (token == null) return Future.succeededFuture(Optional.empty());
        var caller = verify(token);
        if (caller != null) return Future.succeededFuture(Optional.of(caller));
        return keys.refresh()
                .transform(asked -> keys.known()
                        ? Future.succeededFuture(Optional.ofNullable(verify(token)))
                        : Future.failedFuture(new IssuerUnreachable()));
    }

    private static String token(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        // Two of them: the service refuses, and it is not for the gateway to choose one.
        return request.headers().getAll(HttpHeaders.AUTHORIZATION).size() == 1
                ? header.substring(SCHEME.length())
                : null;
    }

    private Caller verify(String token) {
        var caller = verified.getIfPresent(token);
        if (caller == null) {
            caller = read(token);
            if (caller != null) verified.put(token, caller);
        } else if (caller.expires() <= clock.millis() / 1000) {
            verified.invalidate(token);
            return null;
        }
        return caller;
    }

    private Caller read(String token) {
        try {
            var claims = rules.processToClaims(token.strip());
            var client = claims.getStringClaimValue("azp");
            return client == null || client.isBlank()
                    ? null
                    : new Caller(
                            client,
                            claims.getSubject(),
                            claims.getExpirationTime().getValue());
        } catch (InvalidJwtException | MalformedClaimException invalid) {
            return null;
        }
    }
}
