package vn.tgpl.planning.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.tgpl.kit.json.StrictJson;

/** The lists that come with the service, in the shape in which a client would send each entry. */
final class Reference {
    private Reference() {}

    static <T> T[] read(String name, Class<T[]> type) {
        try (var file = Reference.class.getResourceAsStream("/reference/" + name + ".json")) {
            return type.cast(StrictJson.read(file.readAllBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
