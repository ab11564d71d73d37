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
            .weigher((String header, Caller _) -> header.length())
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
        var header = authorization(request);
        return header == null ? Optional.empty() : Optional.ofNullable(verify(header));
    }

    /** As {@link #of}, but asks the issuer first where its key is missing. Fails with {@link IssuerUnreachable}. */
    public Future<Optional<Caller>> certainly(HttpServerRequest request) {
        var header = authorization(request);
        if (header == null) return Future.succeededFuture(Optional.empty());
        var caller = verify(header);
        if (caller != null) return Future.succeededFuture(Optional.of(caller));
        return keys.refresh()
                .transform(asked -> keys.known()
                        ? Future.succeededFuture(Optional.ofNullable(verify(header)))
                        : Future.failedFuture(new IssuerUnreachable()));
    }

    /** The whole header with a token in it: cut out, a token would be copied for each call. */
    private static String authorization(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        // Two of them: the service refuses, and it is not for the gateway to choose one.
        return request.headers().getAll(HttpHeaders.AUTHORIZATION).size() == 1 ? header : null;
    }

    private Caller verify(String header) {
        var caller = verified.getIfPresent(header);
        if (caller == null) {
            caller = read(header.substring(SCHEME.length()));
            if (caller != null) verified.put(header, caller);
        } else if (caller.expires() <= clock.millis() / 1000) {
            verified.invalidate(header);
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
