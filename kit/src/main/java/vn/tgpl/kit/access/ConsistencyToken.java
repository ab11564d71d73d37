package vn.tgpl.kit.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** What a write made true, so that a later read or write elsewhere can wait for it; opaque to clients. */
public record ConsistencyToken(List<Seen> seen) {
    public static final String HEADER = "Consistency-Token";

    public record Seen(FactType type, UUID id, long version) {}

    ConsistencyToken(Collection<Seen> seen) {
        this(List.copyOf(seen));
    }

    @Override
    public String toString() {
        var text = seen.stream()
                .map(one -> one.type().word() + ":" + one.id() + ":" + one.version())
                .collect(Collectors.joining(","));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ConsistencyToken parse(String header) {
        try {
            if (header.length() > 2000) throw new IllegalArgumentException();
            var seen = new ArrayList<Seen>();
            var text = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
            for (var one : text.split(",")) {
                var parts = one.split(":");
                if (parts.length != 3) throw new IllegalArgumentException();
                seen.add(new Seen(
                        FactType.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                        UUID.fromString(parts[1]),
                        Long.parseLong(parts[2])));
            }
            return new ConsistencyToken(List.copyOf(seen));
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(HEADER, Request.BAD_HEADER);
        }
    }
}
