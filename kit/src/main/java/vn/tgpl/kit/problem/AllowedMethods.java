package vn.tgpl.kit.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an address takes, by the service's own API document: whoever is refused a method is told the others. */
final class AllowedMethods {
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<Address> ADDRESSES = read();

    private record Address(Pattern path, String methods) {}

    private AllowedMethods() {}

    /** Empty where the document knows of nothing. */
    static String at(String path) {
        return ADDRESSES.stream()
                .filter(address -> address.path().matcher(path).matches())
                .map(Address::methods)
                .findFirst()
                .orElse("");
    }

    private static List<Address> read() {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document == null) return List.of();
            var addresses = new ArrayList<Address>();
            new ObjectMapper().readTree(document).path("paths").properties().forEach(path -> {
                var methods = new TreeSet<String>();
                path.getValue().fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
                if (methods.contains("GET")) methods.add("HEAD");
                addresses.add(new Address(
                        pattern(path.getKey()), String.join(", ", methods).toUpperCase(Locale.ROOT)));
            });
            return addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(List.of(template.split("/")).stream()
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/")));
    }
}
