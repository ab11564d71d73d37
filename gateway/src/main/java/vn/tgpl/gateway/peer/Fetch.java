package vn.tgpl.gateway.peer;

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

/** What the gateway asks for itself: health, API documents, the issuer's keys. Never with anybody's token. */
@Singleton
public class Fetch {
    public record Answer(int status, Buffer body) {}

    private final HttpClient client;

    Fetch(Vertx vertx) {
        client = vertx.createHttpClient(new HttpClientOptions().setKeepAliveTimeout(10));
    }

    /** Fails when the whole answer is not there after {@code patience}. */
    public Future<Answer> get(URI address, Duration patience) {
        var millis = patience.toMillis();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setConnectTimeout(millis)
                .setTimeout(millis);
        return client.request(options).compose(HttpClientRequest::send).compose(answer -> answer.body()
                .map(body -> new Answer(answer.statusCode(), body)));
    }
}
