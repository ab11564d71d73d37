package vn.tgpl.reporting.explain;

import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.contracts.FactType;

/**
 * The version of a fact that stands behind a figure.
 *
 * @param href where the owning service shows it
 */
@Schema(name = "ProvenBy")
public record ProvenBy(
        @Schema(examples = "ACTIVITY") FactType type,
        UUID id,
        long version,

        @Schema(examples = "/api/v1/activities/0190a000-2024-7000-8000-000000000001")
        String href) {
    public static ProvenBy of(String type, UUID id, long version) {
        var known = FactType.valueOf(type);
        var path =
                switch (known) {
                    case ACTIVITY -> "activities";
                    default -> known.name().toLowerCase(Locale.ROOT) + "s";
                };
        return new ProvenBy(known, id, version, "/api/v1/" + path + "/" + id);
    }
}
