package vn.tgpl.gateway.caller;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import vn.tgpl.gateway.peer.Fetch;

/** The issuer's public keys, fetched in the background; an issuer that is away does not take the known ones along. */
@Singleton
class IssuerKeys {
    private static final System.Logger LOG = System.getLogger(IssuerKeys.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long OLD_NS = Duration.ofMinutes(5).toNanos();

    private final Fetch fetch;
    private final URI discovery;
    /** Made-up key ids must not make the gateway ask the issuer more often than this. */
    private final long restNs;

    private volatile Map<String, Key> keys = Map.of();
    private volatile boolean known;
    private volatile long askAfter = System.nanoTime();
    private volatile long oldFrom = System.nanoTime();
    private Future<Void> asking = Future.succeededFuture();

    IssuerKeys(
            Fetch fetch,
            @ConfigProperty(name = "tgpl.issuer") String issuer,
            @ConfigProperty(name = "tgpl.issuer-rest") Duration rest) {
        this.fetch = fetch;
        this.discovery = URI.create(issuer + "/.well-known/openid-configuration");
        this.restNs = rest.toNanos();
    }

    void start(@Observes StartupEvent event) {
        refresh();
    }

    /** Null when the issuer has not shown such a key; then it is asked in the background. */
    Key of(String id) {
        var key = id == null ? null : keys.get(id);
        if (id != null && key == null || System.nanoTime() - oldFrom > 0) refresh();
        return key;
    }

    /** Whether the issuer has ever been reached. */
    boolean known() {
        return known;
    }

    /** Ends when the keys are as fresh as they may be asked for; fails when the issuer cannot be reached. */
    synchronized Future<Void> refresh() {
        if (!asking.isComplete() || System.nanoTime() - askAfter < 0) return asking;
        asking = fetch.get(discovery, PATIENCE)
                .compose(answer -> fetch.get(URI.create(json(answer).getString("jwks_uri")), PATIENCE))
                .map(answer -> {
                    take(answer);
                    return (Void) null;
                });
        asking.onComplete(end -> {
            askAfter = System.nanoTime() + restNs;
            if (end.succeeded()) {
                oldFrom = System.nanoTime() + OLD_NS;
                if (!known) LOG.log(INFO, "the issuer's keys are here");
                known = true;
            } else {
                LOG.log(
                        WARNING,
                        "the issuer cannot be asked for its keys: {0}",
                        end.cause().getMessage());
            }
        });
        return asking;
    }

    private static JsonObject json(Fetch.Answer answer) {
        if (answer.status() != 200) throw new IllegalStateException("HTTP " + answer.status());
        return answer.body().toJsonObject();
    }

    private void take(Fetch.Answer answer) {
        var found = new HashMap<String, Key>();
        try {
            for (var key : new JsonWebKeySet(json(answer).encode()).getJsonWebKeys()) {
                var signs = key.getUse() == null || key.getUse().equals("sig");
                if (signs && key.getKeyId() != null && key instanceof PublicJsonWebKey pair) {
                    found.put(key.getKeyId(), pair.getPublicKey());
                }
            }
        } catch (JoseException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        keys = Map.copyOf(found);
    }
}
