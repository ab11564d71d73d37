package vn.tgpl.gateway.apidoc;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import vn.tgpl.contracts.FactType;

/** {@code /asyncapi} and {@code /schemas/…}: the events as they stand in the contracts, for those who listen to them. */
@Singleton
class EventDocuments {

    void open(@Observes Router router) {
        serve(router, "/asyncapi", "asyncapi.yaml", "application/yaml");
        serve(router, "/asyncapi.yaml", "asyncapi.yaml", "application/yaml");
        Arrays.stream(FactType.values())
                .map(FactType::topic)
                .distinct()
                .map(topic -> "schemas/" + topic + ".json")
                .forEach(file -> serve(router, "/" + file, file, "application/schema+json"));
    }

    private static void serve(Router router, String path, String file, String type) {
        var text = read(file);
        router.get(path)
                .handler(ctx ->
                        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(text));
    }

    private static Buffer read(String file) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("the contracts hold no " + file);
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
