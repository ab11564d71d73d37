package vn.tgpl.gateway.apidoc;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.gateway.peer.Fetch;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;
import vn.tgpl.gateway.route.Services;
import vn.tgpl.gateway.route.Sunsets;
import vn.tgpl.gateway.route.Upstream;

/** {@code /openapi}: the services' documents as one, fetched when asked and kept for a while. */
@Singleton
class ApiDocument {
    private static final System.Logger LOG = System.getLogger(ApiDocument.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** When a service did not answer, it is asked again after this long. */
    private static final long SOON_NS = Duration.ofSeconds(2).toNanos();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Fetch fetch;
    private final Services services;
    private final Sunsets sunsets;
    private final String issuer;
    private final Duration age;
    /** Last part seen of each service; a service that is down keeps it. */
    private final Map<Upstream, JsonNode> parts = Collections.synchronizedMap(new EnumMap<>(Upstream.class));

    private volatile Kept kept;

    /** A merged document, or the one being made; asked for again from {@code until} on. */
    private record Kept(Future<Rendered> document, long until) {
        boolean fresh() {
            return !document.isComplete() || System.nanoTime() - until < 0;
        }
    }

    ApiDocument(
            Fetch fetch,
            Services services,
            Sunsets sunsets,
            @ConfigProperty(name = "tgpl.issuer") String issuer,
            @ConfigProperty(name = "tgpl.gateway.document-age") Duration age) {
        this.fetch = fetch;
        this.services = services;
        this.sunsets = sunsets;
        this.issuer = issuer;
        this.age = age;
    }

    void open(@Observes Router router, Vertx vertx) {
        router.getWithRegex("/openapi(\\.json|\\.yaml)?").order(0).handler(this::answer);
        // What is on its way out must be known before anyone reads the document.
        document();
        vertx.setPeriodic(age.toMillis(), _ -> document());
    }

    private void answer(RoutingContext ctx) {
        document().onSuccess(document -> document.write(ctx, wantsYaml(ctx))).onFailure(failure -> {
            LOG.log(WARNING, "the services' API documents cannot be merged", failure);
            Problem.answer(ctx, Fault.INTERNAL);
        });
    }

    private static boolean wantsYaml(RoutingContext ctx) {
        var format = ctx.request().getParam("format");
        if (format != null) return format.equalsIgnoreCase("yaml");
        var accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        return ctx.normalizedPath().endsWith(".yaml") || accept != null && accept.contains("yaml");
    }

    private synchronized Future<Rendered> document() {
        if (kept == null || !kept.fresh()) {
            var asked = Arrays.stream(Upstream.values()).map(this::fetch).toList();
            var document = Future.join(asked).transform(_ -> Future.succeededFuture(new Rendered(merge())));
            kept = new Kept(document, System.nanoTime() + age.toNanos());
            document.onComplete(_ -> {
                if (asked.stream().anyMatch(Future::failed)) kept = new Kept(document, System.nanoTime() + SOON_NS);
            });
        }
        return kept.document;
    }

    private JsonNode merge() {
        synchronized (parts) {
            var merged = Merge.of(parts, issuer);
            sunsets.announce(Deprecations.in(merged));
            return merged;
        }
    }

    private Future<Void> fetch(Upstream upstream) {
        var address = URI.create(services.address(upstream) + "/q/openapi?format=json");
        return fetch.get(address, PATIENCE).map(answer -> {
            if (answer.status() != 200) throw new IllegalStateException("HTTP " + answer.status());
            try {
                parts.put(upstream, JSON.readTree(answer.body().getBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return null;
        });
    }
}
