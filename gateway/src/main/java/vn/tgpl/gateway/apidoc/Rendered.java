package vn.tgpl.gateway.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tgpl.gateway.gzip.Gzip;

/** The merged document, written out once for each form that was asked for. */
final class Rendered {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private record Form(boolean yaml, boolean compressed) {}

    private final JsonNode document;
    private final Map<Form, Buffer> forms = new ConcurrentHashMap<>();

    Rendered(JsonNode document) {
        this.document = document;
    }

    void write(RoutingContext ctx, boolean yaml) {
        var type = yaml ? "application/yaml" : "application/json";
        var compressed = Gzip.accepted(ctx.request(), type);
        var response = ctx.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .headers()
                .add(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (compressed) response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.end(forms.computeIfAbsent(new Form(yaml, compressed), this::form));
    }

    private Buffer form(Form form) {
        try {
            var text = Buffer.buffer((form.yaml ? YAML : JSON).writeValueAsBytes(document));
            return form.compressed ? Gzip.of(text) : text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
