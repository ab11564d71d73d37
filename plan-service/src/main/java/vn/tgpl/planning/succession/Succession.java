package vn.tgpl.planning.succession;

import static java.util.Objects.requireNonNullElse;
import static vn.tgpl.planning.succession.SuccessionRefusal.SUCCESSOR_DIFFERS;
import static vn.tgpl.planning.succession.SuccessionRefusal.UNIT_SUCCEEDED;
import static vn.tgpl.planning.unit.UnitRefusal.UNIT_PERIOD_TAKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.unit.Holders;
import vn.tgpl.planning.unit.UnitBody;
import vn.tgpl.planning.unit.UnitRules;

/**
 * One unit ends, and others take over (tách, nhập, đổi tên, đổi loại).
 *
 * @param opened those that the new order makes; the other successors were there
 */
record Succession(UnitBody ended, List<UnitBody> opened) {

    static Succession of(UnitBody holder, SuccessionBody wanted, Holders holders) {
        if (!holder.successors().isEmpty()) throw new Refusal(UNIT_SUCCEEDED);
        var flaws = new Flaws();
        var opened = new ArrayList<UnitBody>();
        var at = new ArrayList<String>();
        for (var i = 0; i < wanted.successors().size(); i++) {
            var part = wanted.successors().get(i);
            var pointer = "#/successors/" + i;
            var standing = holders.on(part.code(), wanted.on()).filter(unit -> !sameUnit(unit, holder));
            if (standing.isPresent()) {
                flaws.when(differs(part, standing.get()), pointer, SUCCESSOR_DIFFERS);
            } else if (complete(flaws, pointer, part, holder)) {
                opened.add(opened(part, holder, wanted));
                at.add(pointer);
            }
        }
        var ended = holder.ended(
                wanted.on().minusDays(1),
                wanted.successors().stream()
                        .map(part -> new UnitBody.Successor(part.code(), part.share()))
                        .toList());
        var then = after(holders, ended, opened);
        UnitRules.successors(flaws, ended, then);
        for (var i = 0; i < opened.size(); i++) check(flaws, at.get(i), opened.get(i), then);
        flaws.refuse();
        return new Succession(ended, opened);
    }

    /** Who holds what once it is done. */
    Holders then(Holders now) {
        return after(now, ended, opened);
    }

    private static Holders after(Holders now, UnitBody ended, List<UnitBody> opened) {
        return code -> {
            var units = new ArrayList<UnitBody>();
            for (var unit : now.of(code)) units.add(sameUnit(unit, ended) ? ended : unit);
            opened.stream().filter(unit -> unit.code().equals(code)).forEach(units::add);
            return units;
        };
    }

    private static void check(Flaws flaws, String pointer, UnitBody unit, Holders then) {
        var own = new Flaws();
        UnitRules.definition(own, unit, then);
        // the one that stands there is itself
        own.when(UnitRules.overlaps(unit, then), "#/code", UNIT_PERIOD_TAKEN);
        own.found().forEach(flaw -> flaws.when(true, pointer + flaw.pointer().substring(1), flaw.reason()));
    }

    private static boolean sameUnit(UnitBody one, UnitBody other) {
        return one.code().equals(other.code()) && one.validFrom().equals(other.validFrom());
    }

    /** Under another code there is no name and no type to keep. */
    private static boolean complete(Flaws flaws, String pointer, SuccessionBody.Part part, UnitBody holder) {
        if (part.code().equals(holder.code())) return true;
        var noName = flaws.when(part.nameVi() == null, pointer + "/nameVi", Request.REQUIRED);
        var noType = flaws.when(part.type() == null, pointer + "/type", Request.REQUIRED);
        return !noName && !noType;
    }

    private static UnitBody opened(SuccessionBody.Part part, UnitBody holder, SuccessionBody wanted) {
        var same = part.code().equals(holder.code());
        var renamed = part.nameVi() != null && !part.nameVi().equals(holder.nameVi());
        return new UnitBody(
                part.code(),
                requireNonNullElse(part.level(), holder.level()),
                part.type() == null ? holder.type() : part.type(),
                part.nameVi() == null ? holder.nameVi() : part.nameVi(),
                part.nameEn() == null && same && !renamed ? holder.nameEn() : part.nameEn(),
                part.parent() == null ? holder.parent() : part.parent(),
                wanted.on(),
                null,
                wanted.legalBasis(),
                List.of(),
                wanted.verified());
    }

    private static boolean differs(SuccessionBody.Part part, UnitBody standing) {
        return says(part.level(), standing.level())
                || says(part.type(), standing.type())
                || says(part.nameVi(), standing.nameVi())
                || says(part.nameEn(), standing.nameEn())
                || says(part.parent(), standing.parent());
    }

    private static boolean says(String wanted, String is) {
        return wanted != null && !Objects.equals(wanted, is);
    }
}
