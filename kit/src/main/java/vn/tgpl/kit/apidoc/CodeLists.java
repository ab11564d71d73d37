package vn.tgpl.kit.apidoc;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What a code of a list looks like: all of a closed list, of an open one those it began with. */
final class CodeLists {
    private static final ObjectMapper JSON = new ObjectMapper();

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Installed(boolean open, List<Code> codes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Code(String code, String nameVi) {}

    private CodeLists() {}

    /** Makes a text field, or the items of a list of them, one of the codes: a part of the document on its own. */
    static void describe(Components components, Schema field, String name) {
        var component = component(name);
        if (components.getSchemas() == null || !components.getSchemas().containsKey(component)) {
            components.addSchema(component, schema(name));
        }
        var one = field.getItems() == null ? field : field.getItems();
        one.setRef(component);
    }

    private static Schema schema(String name) {
        var list = read(name);
        var codes = list.codes().stream().map(Code::code).distinct().toList();
        var meanings = list.codes().stream()
                .map(code -> code.code() + ": " + code.nameVi())
                .collect(Collectors.joining("; "));
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return list.open()
                ? schema.description("A code of /api/v1/code-lists/" + name + "/codes, which may take new ones; "
                                + "it began with " + meanings)
                        .addExample(codes.getFirst())
                : schema.description(meanings).enumeration(List.copyOf(codes));
    }

    private static Installed read(String name) {
        var contracts = vn.tgpl.contracts.CodeLists.class;
        try (var file = contracts.getResourceAsStream(vn.tgpl.contracts.CodeLists.resource(name))) {
            if (file == null) throw new IllegalStateException("the contracts have no code list " + name);
            return JSON.readValue(file, Installed.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code ActivityKinds} of {@code activity-kinds}. */
    private static String component(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
