package vn.tgpl.kit.apidoc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.tgpl.kit.access.OnlyAsks;

/** What the sources say that the framework's document does not: permissions, code lists, parts that may be absent. */
final class Sources {
    private static final DotName OPERATION = name("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName SCHEMA = name("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName PERMISSION = name("io.quarkus.security.PermissionsAllowed");
    private static final DotName QUERY = name("jakarta.ws.rs.QueryParam");
    private static final DotName BEAN = name("jakarta.ws.rs.BeanParam");
    private static final DotName MAY_BE_ABSENT = name(MayBeAbsent.class.getName());
    private static final DotName ONLY_ASKS = name(OnlyAsks.class.getName());
    private static final DotName CODE_OF = name(CodeOf.class.getName());

    private final IndexView index;
    private final Map<String, MethodInfo> operations = new HashMap<>();

    /** By name of a schema, then of its field. */
    private final Map<String, Set<String>> absent = new HashMap<>();

    private final Map<String, Map<String, String>> codes = new HashMap<>();

    Sources(IndexView index) {
        this.index = index;
        for (var found : index.getAnnotations(OPERATION)) {
            var id = found.value("operationId");
            if (id != null && found.target().kind() == Kind.METHOD) {
                operations.put(id.asString(), found.target().asMethod());
            }
        }
        for (var found : index.getAnnotations(MAY_BE_ABSENT)) {
            var field = found.target().asField();
            var within = found.value("within");
            var schema = within == null
                    ? schemaOf(field.declaringClass())
                    : field.type().name().withoutPackagePrefix().replaceAll(".*[.$]", "");
            var names = within == null ? List.of(fieldOf(field)) : Arrays.asList(within.asStringArray());
            absent.computeIfAbsent(schema, _ -> new HashSet<>()).addAll(names);
            // a part that leaves out some of its own may be absent itself
            if (within != null) {
                absent.computeIfAbsent(schemaOf(field.declaringClass()), _ -> new HashSet<>())
                        .add(fieldOf(field));
            }
        }
        for (var found : index.getAnnotations(CODE_OF)) {
            if (found.target().kind() != Kind.FIELD) continue;
            var field = found.target().asField();
            codes.computeIfAbsent(schemaOf(field.declaringClass()), _ -> new HashMap<>())
                    .put(fieldOf(field), found.value().asString());
        }
    }

    Optional<MethodInfo> method(String operationId) {
        return Optional.ofNullable(operations.get(operationId));
    }

    boolean mayBeAbsent(String schema, String field) {
        return absent.getOrDefault(schema, Set.of()).contains(field);
    }

    Map<String, String> codesIn(String schema) {
        return codes.getOrDefault(schema, Map.of());
    }

    /** Of the method, else of its class. */
    Optional<String> permission(MethodInfo method) {
        var found = Optional.ofNullable(method.annotation(PERMISSION))
                .or(() -> Optional.ofNullable(method.declaringClass().declaredAnnotation(PERMISSION)));
        return found.map(one -> one.value()).map(AnnotationValue::asStringArray).map(all -> String.join(" ", all));
    }

    /** Whether it is a question, whatever its method. */
    boolean onlyAsks(MethodInfo method) {
        return method.hasAnnotation(ONLY_ASKS);
    }

    /** Code lists by query parameter. */
    Map<String, String> codesAsked(MethodInfo method) {
        var found = new HashMap<String, String>();
        for (var parameter : method.parameters()) {
            if (parameter.hasAnnotation(BEAN)) {
                fields(parameter.type().name()).forEach(field -> {
                    if (field.hasAnnotation(CODE_OF) && field.hasAnnotation(QUERY)) {
                        found.put(
                                field.annotation(QUERY).value().asString(),
                                field.annotation(CODE_OF).value().asString());
                    }
                });
            } else if (parameter.hasAnnotation(CODE_OF) && parameter.hasAnnotation(QUERY)) {
                found.put(
                        parameter.annotation(QUERY).value().asString(),
                        parameter.annotation(CODE_OF).value().asString());
            }
        }
        return found;
    }

    private List<FieldInfo> fields(DotName type) {
        var fields = new ArrayList<FieldInfo>();
        for (var known = index.getClassByName(type);
                known != null;
                known = known.superName() == null ? null : index.getClassByName(known.superName())) {
            fields.addAll(known.fields());
        }
        return fields;
    }

    private static String schemaOf(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    /** As {@code HttpJson} writes it. */
    private static String fieldOf(FieldInfo field) {
        return field.name().endsWith("_")
                ? field.name().substring(0, field.name().length() - 1)
                : field.name();
    }

    private static DotName name(String name) {
        return DotName.createSimple(name);
    }
}
