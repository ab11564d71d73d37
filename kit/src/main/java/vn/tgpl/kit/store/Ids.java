package vn.tgpl.kit.store;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids grow with time (UUIDv7), so pages by id are pages by age. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
