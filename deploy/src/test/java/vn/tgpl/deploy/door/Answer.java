package vn.tgpl.deploy.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A whole answer. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text() {
        return new String(body, UTF_8);
    }

    /** Missing when there is none to read. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    String code() {
        return json().path("code").asText();
    }

    /** The first of this name, empty without one. */
    String header(String name) {
        var values = headers.get(name);
        return values == null ? "" : values.getFirst();
    }

    boolean good() {
        return status >= 200 && status < 300;
    }

    boolean denied() {
        return status == 401 || status == 403 || status == 404;
    }

    /** What remains when all is taken away that differs from one refusal to the next. */
    String withoutTrace() {
        return text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Override
    public String toString() {
        var text = text();
        return status + " " + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
    }
}
