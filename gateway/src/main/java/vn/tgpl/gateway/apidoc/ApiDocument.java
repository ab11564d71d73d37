package vn.tgpl.gateway.apidoc;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tgpl.gateway.problem.Fault;
import vn.tgpl.gateway.problem.Problem;
import vn.tgpl.gateway.route.Services;
import vn.tgpl.gateway.route.Upstream;

/** {@code /openapi}: the services' documents as one, fetched when asked and kept for a while. */
@Singleton
class ApiDocument {
    private static final System.Logger LOG = System.getLogger(ApiDocument.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** When a service did not answer, it is asked again after this long. */
    private static final long SOON_NS = Duration.ofSeconds(2).toNanos();

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private final Services services;
    private final Duration age;
    /** Last part seen of each service; a service that is down keeps it. */
    private final Map<Upstream, JsonNode> parts = Collections.synchronizedMap(new EnumMap<>(Upstream.class));

    private volatile Kept kept;

    /** A merged document, or the one being made; asked for again from {@code until} on. */
    private record Kept(Future<JsonNode> document, long until) {
        boolean fresh() {
            return !document.isComplete() || System.nanoTime() - until < 0;
        }
    }

    ApiDocument(Services services, @ConfigProperty(name = "tgpl.gateway.document-age") Duration age) {
        this.services = services;
        this.age = age;
    }

    void open(@Observes Router router) {
        router.getWithRegex("/openapi(\\.json|\\.yaml)?").order(0).handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        document().onSuccess(document -> write(ctx, document)).onFailure(failure -> {
            LOG.log(WARNING, "the services' API documents cannot be merged", failure);
            Problem.answer(ctx, Fault.INTERNAL);
        });
    }

    private void write(RoutingContext ctx, JsonNode document) {
        var yaml = wantsYaml(ctx);
        try {
            var text = (yaml ? YAML : JSON).writeValueAsString(document);
            ctx.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, yaml ? "application/yaml" : "application/json")
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .end(text);
        } catch (JsonProcessingException e) {
            ctx.fail(e);
        }
    }

    private static boolean wantsYaml(RoutingContext ctx) {
        var format = ctx.request().getParam("format");
        if (format != null) return format.equalsIgnoreCase("yaml");
        var accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        return ctx.normalizedPath().endsWith(".yaml") || accept != null && accept.contains("yaml");
    }

    private synchronized Future<JsonNode> document() {
        if (kept == null || !kept.fresh()) {
            var asked = Arrays.stream(Upstream.values()).map(this::fetch).toList();
            var document = Future.join(asked).transform(_ -> Future.succeededFuture(merge()));
            kept = new Kept(document, System.nanoTime() + age.toNanos());
            document.onComplete(_ -> {
                if (asked.stream().anyMatch(Future::failed)) kept = new Kept(document, System.nanoTime() + SOON_NS);
            });
        }
        return kept.document;
    }

    private JsonNode merge() {
        synchronized (parts) {
            return Merge.of(parts);
        }
    }

    private Future<Void> fetch(Upstream upstream) {
        return services.get(upstream, "/q/openapi?format=json", PATIENCE).map(answer -> {
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
