package vn.tgpl.gateway.apidoc;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tgpl.gateway.route.Sunsets;

/** Finds operations marked {@code deprecated}, with {@code x-deprecated-since} and {@code x-sunset} as dates. */
final class Deprecations {
    private static final System.Logger LOG = System.getLogger(Deprecations.class.getName());

    private Deprecations() {}

    static List<Sunsets.Notice> in(JsonNode document) {
        var found = new ArrayList<Sunsets.Notice>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var said = operation.getValue();
                    if (!said.path("deprecated").asBoolean()) return;
                    found.add(new Sunsets.Notice(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            date(said.path("x-deprecated-since")),
                            date(said.path("x-sunset"))));
                }));
        return found;
    }

    private static LocalDate date(JsonNode text) {
        try {
            return text.isTextual() ? LocalDate.parse(text.textValue()) : null;
        } catch (DateTimeException unreadable) {
            LOG.log(WARNING, "not a date in an API document: {0}", unreadable.getMessage());
            return null;
        }
    }
}
