package vn.tgpl.gateway.apidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.FactType;

/** The published schemas and the records say the same. */
class EventSchemasTest {

    @ParameterizedTest
    @EnumSource
    void theSchemaHasExactlyTheFieldsOfTheRecordAndTheEpoch(FactType type) throws IOException {
        var schema = resource("schemas/" + type.topic() + ".json", new ObjectMapper());
        compare(schema, schema.at("/$defs/" + type.record().getSimpleName()), type.record());
    }

    private static void compare(JsonNode schema, JsonNode definition, Class<?> record) {
        var fields = Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(component -> component.getName().replace("_", ""), component -> component));
        var expected = new TreeSet<>(fields.keySet());
        if (Fact.class.isAssignableFrom(record)) expected.add("epoch");
        var properties = definition.path("properties");
        assertEquals(
                expected,
                properties.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)),
                record.getSimpleName());
        assertEquals("false", definition.path("additionalProperties").toString(), record + " must be closed");
        var required =
                definition.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
        assertTrue(expected.containsAll(required));
        fields.forEach((name, component) -> {
            // What can never be null in Java is never absent in an event.
            var type = component.getType();
            if (type.isPrimitive()) {
                assertTrue(required.contains(name), record.getSimpleName() + "." + name);
            }
            var nested = element(component);
            if (nested.isRecord()) {
                var of = properties.path(name).has("items")
                        ? properties.at("/" + name + "/items")
                        : properties.path(name);
                compare(schema, schema.at(of.path("$ref").asText().substring(1)), nested);
            }
        });
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && component.getType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    @Test
    void theAsyncApiNamesEveryFactWithItsTopicAndOnlyKnownChanges() throws IOException {
        var document = resource("asyncapi.yaml", new YAMLMapper());
        var changes = Arrays.stream(Change.values()).map(Change::word).collect(Collectors.toSet());
        for (var type : FactType.values()) {
            var name = type.record().getSimpleName();
            var message = document.at("/components/messages/" + name);
            assertEquals(
                    "schemas/" + type.topic() + ".json#/$defs/" + name,
                    message.at("/payload/schema/$ref").asText());
            assertTrue(document.path("channels")
                    .valueStream()
                    .anyMatch(channel -> channel.path("address").asText().equals(type.topic())
                            && channel.path("messages").has(name)));
            for (var word : message.at("/headers/allOf/1/properties/ce_type/enum")) {
                var words = word.asText().split("\\.");
                assertEquals(type.word(), words[2]);
                assertTrue(changes.contains(words[3]), word.asText());
            }
        }
    }

    private static JsonNode resource(String file, ObjectMapper mapper) throws IOException {
        try (var stream = EventSchemasTest.class.getClassLoader().getResourceAsStream(file)) {
            return mapper.readTree(stream);
        }
    }
}
