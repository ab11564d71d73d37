package vn.tgpl.planning.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.catalogue.Catalogue;

@ApplicationScoped
public class Units extends Catalogue<Unit> {
    Units() {
        super(
                FactType.UNIT,
                UnitRefusal.UNIT_NOT_FOUND,
                Map.of("unit_one_holder_at_a_time", UnitRefusal.UNIT_PERIOD_TAKEN));
    }

    /** The holder of the code on that day. */
    Unit get(String code, LocalDate on) {
        return holders(code).stream()
                .filter(unit -> unit.validOn(on))
                .findFirst()
                .orElseThrow(() -> new Refusal(UnitRefusal.UNIT_NOT_FOUND));
    }

    Unit toChange(String code, LocalDate on) {
        return toChange(get(code, on).id);
    }

    /** Whether the code is known on that day, and not as a province's. */
    public boolean isNoProvince(String code, LocalDate on) {
        return holders(code).stream().filter(unit -> unit.validOn(on)).anyMatch(unit -> unit.level != Level.PROVINCE);
    }

    /** All units that hold the code one after the other. */
    List<Unit> holders(String code) {
        return named(List.of(code)).getOrDefault(code, List.of());
    }
}
