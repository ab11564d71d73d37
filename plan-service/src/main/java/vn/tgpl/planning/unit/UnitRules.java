package vn.tgpl.planning.unit;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.SUCCESSOR_WITHOUT_END;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.unit.UnitRefusal.LEVEL_CODE_MISMATCH;
import static vn.tgpl.planning.unit.UnitRefusal.PARENT_LEVEL_WRONG;
import static vn.tgpl.planning.unit.UnitRefusal.PARENT_NOT_ALLOWED;
import static vn.tgpl.planning.unit.UnitRefusal.SHARES_OVER_WHOLE;
import static vn.tgpl.planning.unit.UnitRefusal.UNIT_PERIOD_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;

/** What must be true of an administrative unit beyond its shape. */
@ApplicationScoped
public class UnitRules {
    private final Units units;

    UnitRules(Units units) {
        this.units = units;
    }

    public void check(UnitBody body) {
        var flaws = new Flaws();
        definition(flaws, body);
        flaws.refuse();
        requireFree(body, null);
    }

    void check(UnitBody body, Unit now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        flaws.when(!body.validFrom().equals(now.validFrom), "#/validFrom", KEY_FIXED);
        definition(flaws, body);
        flaws.refuse();
        requireFree(body, now.id);
    }

    private void definition(Flaws flaws, UnitBody body) {
        var end = body.validTo();
        flaws.when(end != null && end.isBefore(body.validFrom()), "#/validTo", Request.ENDS_BEFORE_START);
        if (!flaws.when(!Level.knows(body.level()), "#/level", Request.UNKNOWN_CODE)) {
            var level = Level.valueOf(body.level());
            flaws.when(!level.fits(body.code()), "#/code", LEVEL_CODE_MISMATCH);
            parent(flaws, body, level);
        }
        successors(flaws, body);
    }

    private void parent(Flaws flaws, UnitBody body, Level level) {
        if (level == Level.NATION) {
            flaws.when(body.parent() != null, "#/parent", PARENT_NOT_ALLOWED);
        } else if (!flaws.when(body.parent() == null, "#/parent", Request.REQUIRED)) {
            units.check(flaws, "#/parent", body.parent(), body.validFrom());
            flaws.when(
                    units.holders(body.parent()).stream()
                            .filter(parent -> parent.validOn(body.validFrom()))
                            .anyMatch(parent -> !level.liesIn(parent.level)),
                    "#/parent",
                    PARENT_LEVEL_WRONG);
        }
    }

    private void successors(Flaws flaws, UnitBody body) {
        if (body.successors().isEmpty()) return;
        if (flaws.when(body.validTo() == null, "#/successors", SUCCESSOR_WITHOUT_END)) return;
        var seen = new HashSet<String>();
        var whole = BigDecimal.ZERO;
        for (var i = 0; i < body.successors().size(); i++) {
            var one = body.successors().get(i);
            var pointer = "#/successors/" + i;
            flaws.when(!seen.add(one.code()), pointer + "/code", TWICE_IN_LIST);
            units.check(flaws, pointer + "/code", one.code(), body.validTo().plusDays(1));
            if (one.share() == null) continue;
            flaws.when(one.share().signum() <= 0, pointer + "/share", Request.OUT_OF_RANGE);
            whole = whole.add(one.share());
        }
        flaws.when(whole.compareTo(BigDecimal.ONE) > 0, "#/successors", SHARES_OVER_WHOLE);
    }

    /** No two units hold one code on the same day. */
    private void requireFree(UnitBody body, UUID self) {
        var last = body.validTo() == null ? LocalDate.MAX : body.validTo();
        if (units.holders(body.code()).stream()
                .filter(other -> !other.id.equals(self))
                .anyMatch(other -> other.validWithin(body.validFrom(), last))) {
            throw Refusal.at("#/validFrom", UNIT_PERIOD_TAKEN);
        }
    }
}
