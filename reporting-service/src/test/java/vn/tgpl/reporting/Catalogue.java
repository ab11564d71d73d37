package vn.tgpl.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.contracts.UnitFact;

/** Units, programmes and organisations as plan-service would publish them. */
public final class Catalogue {
    private Catalogue() {}

    public static UnitFact nation() {
        return unit("VN", "NATION", null, "1945-09-02", null);
    }

    public static UnitFact province(String code, String from, String to, String... successors) {
        return unit(code, "PROVINCE", "VN", from, to, successors);
    }

    public static UnitFact commune(String code, String parent, String from, String to, String... successors) {
        return unit(code, "COMMUNE", parent, from, to, successors);
    }

    public static UnitFact unit(
            String code, String level, String parent, String from, String to, String... successors) {
        // the same unit, whichever test publishes it: its key is the code with the first day
        var id = UUID.nameUUIDFromBytes((code + from).getBytes(StandardCharsets.UTF_8));
        return unit(id, 1, code, level, parent, from, to, successors);
    }

    public static UnitFact unit(
            UUID id,
            long version,
            String code,
            String level,
            String parent,
            String from,
            String to,
            String... successors) {
        return new UnitFact(
                id,
                version,
                code,
                level,
                level,
                "Đơn vị " + code,
                parent,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "x",
                Stream.of(successors)
                        .map(successor -> new UnitFact.Successor(successor, null))
                        .toList());
    }

    public static ProgrammeFact programme(String code) {
        return new ProgrammeFact(
                UUID.randomUUID(),
                1,
                code,
                code,
                code,
                LocalDate.of(2021, 1, 1),
                null,
                "x",
                null,
                true,
                List.of(),
                List.of());
    }

    public static CodeFact code(String list, String code) {
        return code(UUID.randomUUID(), list, code);
    }

    public static CodeFact code(UUID id, String list, String code) {
        return new CodeFact(id, 1, list, code, code, code, LocalDate.of(2018, 1, 1), null, null, true, null, null, 1);
    }

    public static OrganisationFact organisation(String code) {
        return organisation(code, "01", null);
    }

    public static OrganisationFact organisation(String code, String unit, String parent) {
        return new OrganisationFact(
                UUID.randomUUID(),
                1,
                code,
                code,
                "STATE_CENTRE",
                unit,
                parent,
                LocalDate.of(1997, 9, 6),
                null,
                null,
                null,
                null,
                true);
    }

    /** What one merger leaves: the old Cà Mau and Bạc Liêu became the new Cà Mau on 1 July 2025. */
    public static List<UnitFact> caMauAndBacLieu() {
        return List.of(
                province("96", "2004-01-01", "2025-06-30", "96"),
                province("95", "2004-01-01", "2025-06-30", "96"),
                province("96", "2025-07-01", null));
    }
}
