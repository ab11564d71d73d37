package vn.tgpl.kit.apidoc;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import vn.tgpl.contracts.CodeList;
import vn.tgpl.contracts.Codes;

/** The closed lists of the contracts by their names. */
final class CodeLists {
    private static final Map<String, CodeList> ALL = Arrays.stream(Codes.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == CodeList.class)
            .map(field -> {
                try {
                    return (CodeList) field.get(null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            })
            .collect(Collectors.toUnmodifiableMap(CodeList::name, list -> list));

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
        var list = ALL.get(name);
        if (list == null) throw new IllegalStateException("the contracts have no code list " + name);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(List.copyOf(list.codes().keySet()))
                .description(list.codes().values().stream()
                        .map(code -> code.code() + ": " + code.nameVi())
                        .collect(Collectors.joining("; ")));
    }

    /** {@code ActivityKinds} of {@code activity-kinds}. */
    private static String component(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
