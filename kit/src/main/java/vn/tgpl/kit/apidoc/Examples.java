package vn.tgpl.kit.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Makes an example of an answer from its schema: the values a request's example has under the same name, else those the
 * schema shows, else something of the right form.
 */
final class Examples {
    static final String ID = "0190a000-2024-7000-8000-000000000001";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String UNKNOWN = "…";
    private static final String DAY = "2024-03-12";
    private static final int DEEP = 12;

    private final Map<String, Schema> schemas;
    private final Map<String, Object> words = new HashMap<>();

    /** What is said anywhere in the document: better than nothing. */
    private final Map<String, Object> elsewhere;

    Examples(Map<String, Schema> schemas, Map<String, Object> elsewhere) {
        this.schemas = schemas;
        this.elsewhere = elsewhere;
        // the framework's own
        var day = schemas.get("LocalDate");
        if (day != null) day.setExamples(List.of(DAY));
    }

    /** The example a schema shows itself, null without one. */
    Object shown(Schema schema) {
        var seen = resolve(schema);
        if (seen == null) return null;
        var shown = seen.getExamples() == null || seen.getExamples().isEmpty()
                ? null
                : seen.getExamples().getFirst();
        return shown instanceof String text && (text.startsWith("{") || text.startsWith("[")) ? parse(text) : shown;
    }

    /** What is said here under a name is said again under it. */
    void learn(Object example) {
        if (example instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (!(value instanceof Map) || plain(value)) {
                    words.putIfAbsent(name.toString(), value);
                    elsewhere.putIfAbsent(name.toString(), value);
                }
                learn(value);
            });
        } else if (example instanceof List<?> list) {
            list.forEach(this::learn);
        }
    }

    /** An object of numbers is a value of its own; any other has parts. */
    private static boolean plain(Object value) {
        return value instanceof Map<?, ?> map && map.values().stream().allMatch(Number.class::isInstance);
    }

    Object of(Schema schema) {
        return of(schema, "", 0);
    }

    Object of(Schema schema, String name) {
        return of(schema, name, 0);
    }

    private boolean known(Schema given, String name) {
        var schema = resolve(given);
        return schema != null
                && (fits(schema, words.get(name))
                        || shown(given) != null
                        || schema.getItems() != null
                        || schema.getProperties() != null);
    }

    private Object of(Schema given, String name, int depth) {
        var schema = resolve(given);
        if (schema == null || depth > DEEP) return null;
        if (schema.getAnyOf() != null) return of(schema.getAnyOf().getFirst(), name, depth + 1);
        var known = words.get(name);
        if (known == null && words.get(name + "s") instanceof List<?> several && !several.isEmpty()) {
            known = several.getFirst();
        }
        if (known == null
                && name.endsWith("s")
                && words.get(name.substring(0, name.length() - 1)) instanceof String one) {
            known = List.of(one);
        }
        if (known == null) known = schema.getDefaultValue();
        if (fits(schema, known)) return known;
        // a list or object that shows parts of its own is made of them; what is sent may lack what is answered
        if (is(schema, SchemaType.OBJECT) && schema.getProperties() != null) return object(schema, depth);
        var shown = given.getExamples() == null
                ? shown(schema)
                : given.getExamples().getFirst();
        if (shown != null) return shown;
        if (schema.getEnumeration() != null) return schema.getEnumeration().getFirst();
        if (is(schema, SchemaType.ARRAY)) {
            var item = of(schema.getItems(), name, depth + 1);
            return item == null || UNKNOWN.equals(item) ? List.of() : List.of(item);
        }
        if (is(schema, SchemaType.OBJECT)) return Map.of();
        if (is(schema, SchemaType.BOOLEAN)) return true;
        if (is(schema, SchemaType.INTEGER)) return 1;
        if (is(schema, SchemaType.NUMBER)) return 20;
        return fits(schema, elsewhere.get(name)) ? elsewhere.get(name) : text(schema);
    }

    private static String text(Schema schema) {
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> ID;
            case "date" -> DAY;
            case "date-time" -> "2024-12-31T17:00:00Z";
            default -> UNKNOWN;
        };
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        var needed = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        schema.getProperties().forEach((name, part) -> {
            // what may be absent appears where something is known of it
            var value = needed.contains(name) || known(part, name) ? of(part, name, depth + 1) : null;
            if (value == null || List.of().equals(value) && !needed.contains(name)) return;
            object.put(name, value);
        });
        return object;
    }

    private boolean fits(Schema schema, Object value) {
        if (value == null) return false;
        if (schema.getEnumeration() != null) return schema.getEnumeration().contains(value);
        return switch (value) {
            case Boolean _ -> is(schema, SchemaType.BOOLEAN);
            case Integer _ -> is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER);
            case Number _ -> is(schema, SchemaType.NUMBER);
            case String text -> is(schema, SchemaType.STRING) && fits(schema.getFormat(), text);
            case List<?> list ->
                is(schema, SchemaType.ARRAY)
                        && !list.isEmpty()
                        && list.stream()
                                .allMatch(item -> !(item instanceof Map) && fits(resolve(schema.getItems()), item));
            case Map<?, ?> _ -> is(schema, SchemaType.OBJECT) && schema.getProperties() == null;
            default -> false;
        };
    }

    private static boolean fits(String format, String text) {
        return switch (String.valueOf(format)) {
            case "uuid" -> text.length() == 36;
            case "date" -> text.length() == 10;
            case "date-time" -> text.contains("T") && text.length() >= 20;
            default -> true;
        };
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private Schema resolve(Schema schema) {
        return schema == null || schema.getRef() == null
                ? schema
                : schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
    }

    private static Object parse(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is not JSON: " + json, e);
        }
    }
}
