package vn.tgpl.planning.unit;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.SUCCESSOR_WITHOUT_END;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;
import static vn.tgpl.planning.unit.UnitRefusal.LEVEL_CODE_MISMATCH;
import static vn.tgpl.planning.unit.UnitRefusal.PARENT_LEVEL_WRONG;
import static vn.tgpl.planning.unit.UnitRefusal.PARENT_NOT_ALLOWED;
import static vn.tgpl.planning.unit.UnitRefusal.PARENT_NOT_THROUGHOUT;
import static vn.tgpl.planning.unit.UnitRefusal.SHARES_OVER_WHOLE;
import static vn.tgpl.planning.unit.UnitRefusal.UNIT_PERIOD_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
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
        definition(flaws, body, units::bodies);
        flaws.refuse();
        if (taken(body, units::bodies)) throw Refusal.at("#/validFrom", UNIT_PERIOD_TAKEN);
    }

    void check(UnitBody body, Unit now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        flaws.when(!body.validFrom().equals(now.validFrom), "#/validFrom", KEY_FIXED);
        definition(flaws, body, units::bodies);
        flaws.refuse();
        if (overlaps(body, units::bodies)) throw Refusal.at("#/validFrom", UNIT_PERIOD_TAKEN);
        units.refuseOrphans(body, code -> units.bodies(code).stream()
                .map(one -> one.code().equals(body.code()) && one.validFrom().equals(body.validFrom()) ? body : one)
                .toList());
    }

    /** Whether it stands against {@code holders}, who may know of more than the catalogue does yet. */
    public static void definition(Flaws flaws, UnitBody body, Holders holders) {
        flaws.when(body.last().isBefore(body.validFrom()), "#/validTo", Request.ENDS_BEFORE_START);
        if (!flaws.when(!Level.knows(body.level()), "#/level", Request.UNKNOWN_CODE)) {
            var level = Level.valueOf(body.level());
            flaws.when(!level.fits(body.code()), "#/code", LEVEL_CODE_MISMATCH);
            parent(flaws, body, level, holders);
        }
        successors(flaws, body, holders);
    }

    /** Whether another unit holds the code on one of its days, or one with the same key is there already. */
    public static boolean taken(UnitBody body, Holders holders) {
        return overlaps(body, holders)
                || holders.of(body.code()).stream()
                        .anyMatch(other -> other.validFrom().equals(body.validFrom()));
    }

    public static boolean overlaps(UnitBody body, Holders holders) {
        return holders.of(body.code()).stream()
                .filter(other -> !other.validFrom().equals(body.validFrom()))
                .anyMatch(other ->
                        !other.validFrom().isAfter(body.last()) && !other.last().isBefore(body.validFrom()));
    }

    private static void parent(Flaws flaws, UnitBody body, Level level, Holders holders) {
        if (level == Level.NATION) {
            flaws.when(body.parent() != null, "#/parent", PARENT_NOT_ALLOWED);
            return;
        }
        if (flaws.when(body.parent() == null, "#/parent", Request.REQUIRED)) return;
        if (unknown(flaws, "#/parent", body.parent(), body.validFrom(), holders)) return;
        var wrong = holders.on(body.parent(), body.validFrom())
                .map(parent -> !level.liesIn(Level.valueOf(parent.level())))
                .orElse(false);
        if (flaws.when(wrong, "#/parent", PARENT_LEVEL_WRONG)) return;
        // or it would fall out of the tree on some day
        flaws.when(
                !body.last().isBefore(body.validFrom())
                        && !holders.throughout(body.parent(), body.validFrom(), body.last()),
                "#/parent",
                PARENT_NOT_THROUGHOUT);
    }

    public static void successors(Flaws flaws, UnitBody body, Holders holders) {
        if (body.successors().isEmpty()) return;
        if (flaws.when(body.validTo() == null, "#/successors", SUCCESSOR_WITHOUT_END)) return;
        var seen = new HashSet<String>();
        for (var i = 0; i < body.successors().size(); i++) {
            var one = body.successors().get(i);
            var pointer = "#/successors/" + i;
            flaws.when(!seen.add(one.code()), pointer + "/code", TWICE_IN_LIST);
            unknown(flaws, pointer + "/code", one.code(), body.validTo().plusDays(1), holders);
            flaws.when(one.share() != null && one.share().signum() <= 0, pointer + "/share", Request.OUT_OF_RANGE);
        }
        flaws.when(overWhole(body.successors()), "#/successors", SHARES_OVER_WHOLE);
    }

    private static boolean overWhole(Iterable<UnitBody.Successor> successors) {
        var whole = BigDecimal.ZERO;
        for (var one : successors) {
            if (one.share() != null && one.share().signum() > 0) whole = whole.add(one.share());
        }
        return whole.compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean unknown(Flaws flaws, String pointer, String code, LocalDate on, Holders holders) {
        return flaws.when(holders.of(code).isEmpty(), pointer, Request.UNKNOWN_CODE)
                || flaws.when(holders.on(code, on).isEmpty(), pointer, Request.CODE_NOT_VALID_ON_DATE);
    }
}
