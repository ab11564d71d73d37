package vn.tgpl.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The services' addresses and the pooled connections to them. */
@Singleton
public class Services {
    public record Answer(int status, Buffer body) {}

    private final HttpClient client;
    private final Map<Upstream, URI> addresses = new EnumMap<>(Upstream.class);
    private final long connectTimeout;

    Services(Vertx vertx, Settings settings) {
        var limits = settings.gateway();
        connectTimeout = limits.connectTimeout().toMillis();
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(limits.waiting())
                .setKeepAliveTimeout((int) limits.keepAlive().toSeconds())
                .setConnectTimeout((int) connectTimeout));
        for (var upstream : Upstream.values()) {
            addresses.put(upstream, settings.upstream().get(upstream.key()));
        }
    }

    /** What a service says at {@code path}; fails when it stays silent for {@code patience}. */
    public Future<Answer> get(Upstream upstream, String path, Duration patience) {
        return client.request(options(upstream, HttpMethod.GET, path).setTimeout(patience.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(body -> new Answer(answer.statusCode(), body)));
    }

    /** A request on a connection to the service, headers not yet sent; {@code uri} begins with a slash. */
    Future<HttpClientRequest> request(Upstream upstream, HttpMethod method, String uri) {
        return client.request(options(upstream, method, uri).setConnectTimeout(connectTimeout));
    }

    private RequestOptions options(Upstream upstream, HttpMethod method, String uri) {
        var address = addresses.get(upstream);
        var secure = "https".equals(address.getScheme());
        var port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(uri);
    }

    /** An answer's {@code Location} without the service's own address, which no caller could reach. */
    String outside(Upstream upstream, String location) {
        var address = addresses.get(upstream);
        var origin = address.getScheme() + "://" + address.getAuthority();
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }
}
