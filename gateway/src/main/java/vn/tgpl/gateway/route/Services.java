package vn.tgpl.gateway.route;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import vn.tgpl.gateway.quota.Kind;

/** The services: where they are, the pooled connections to them, how they are doing, how much they are given. */
@Singleton
public class Services {
    private static final int LARGEST_PART = 64 * 1024;

    private final Map<Upstream, Link> links = new EnumMap<>(Upstream.class);
    private final Map<Upstream, URI> management = new EnumMap<>(Upstream.class);
    private final long connectTimeout;
    /** A pool for each event loop: an answer never changes threads on its way back. */
    private final FastThreadLocal<HttpClient> client;

    private final FastThreadLocal<Waiting> uploads;
    private final FastThreadLocal<Waiting> answers;

    Services(Vertx vertx, Settings settings, Config config) {
        connectTimeout = settings.connectTimeout().toMillis();
        var options = new HttpClientOptions()
                .setMaxPoolSize(settings.connections())
                .setMaxChunkSize(LARGEST_PART)
                .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
                .setConnectTimeout((int) connectTimeout);
        client = onEachLoop(() -> vertx.createHttpClient(options));
        uploads = onEachLoop(() -> new Waiting(vertx, settings.uploadTimeout()));
        answers = onEachLoop(() -> new Waiting(vertx, settings.answerTimeout()));
        for (var upstream : Upstream.values()) {
            links.put(upstream, new Link(config.getValue("tgpl.upstream." + upstream.key(), URI.class), settings));
            management.put(upstream, config.getValue("tgpl.management." + upstream.key(), URI.class));
        }
    }

    private static <T> FastThreadLocal<T> onEachLoop(Supplier<T> make) {
        return new FastThreadLocal<>() {
            @Override
            protected T initialValue() {
                return make.get();
            }
        };
    }

    /** Callers of this event loop who are sending a body. */
    Waiting uploads() {
        return uploads.get();
    }

    /** Those of this event loop who wait for an answer to begin. */
    Waiting answers() {
        return answers.get();
    }

    /** Where callers are sent. */
    public URI address(Upstream upstream) {
        return links.get(upstream).address;
    }

    /** Where it tells how it feels. */
    public URI management(Upstream upstream) {
        return management.get(upstream);
    }

    /** {@code CLOSED} while calls pass, {@code OPEN} while they are kept away, {@code HALF_OPEN} while one tries. */
    public String circuit(Upstream upstream) {
        return links.get(upstream).breaker.state().name();
    }

    Link link(Upstream upstream) {
        return links.get(upstream);
    }

    /** A request on a connection to the service, headers not yet sent; {@code uri} begins with a slash. */
    Future<HttpClientRequest> request(Link link, HttpMethod method, String uri) {
        return client.get()
                .request(new RequestOptions()
                        .setMethod(method)
                        .setHost(link.address.getHost())
                        .setPort(link.port)
                        .setSsl(link.secure)
                        .setConnectTimeout(connectTimeout)
                        .setURI(uri));
    }

    /** One service as the exchanges see it. */
    static final class Link {
        final Breaker breaker;
        final RetryBudget retries = new RetryBudget();
        private final URI address;
        private final String origin;
        private final boolean secure;
        private final int port;
        private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);

        private Link(URI address, Settings settings) {
            this.address = address;
            origin = address.getScheme() + "://" + address.getAuthority();
            secure = "https".equals(address.getScheme());
            port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
            breaker = new Breaker(
                    settings.breaker().failures(), settings.breaker().rest().toNanos());
            for (var kind : Kind.values()) {
                var lane = settings.lanes().get(kind.key());
                lanes.put(
                        kind,
                        new Lane(
                                lane.places(),
                                lane.waiting(),
                                lane.each(),
                                lane.rest(),
                                settings.lanePatience().toMillis()));
            }
        }

        Lane lane(Kind kind) {
            return lanes.get(kind);
        }

        /** An answer's {@code Location} without the service's own address, which no caller could reach. */
        String outside(String location) {
            return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
        }
    }
}
