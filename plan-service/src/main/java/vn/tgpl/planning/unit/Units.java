package vn.tgpl.planning.unit;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.planning.catalogue.Catalogue;

@ApplicationScoped
public class Units extends Catalogue<Unit> {
    /** How many codes are asked for at once. */
    private static final int AT_ONCE = 2_000;

    Units() {
        super(
                FactType.UNIT,
                UnitRefusal.UNIT_NOT_FOUND,
                Map.of("unit_one_holder_at_a_time", UnitRefusal.UNIT_PERIOD_TAKEN));
    }

    @Override
    public Map<String, List<Unit>> named(Collection<String> codes) {
        var all = List.copyOf(codes);
        var found = new ArrayList<Unit>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(list("code in ?1", all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        return found.stream().collect(groupingBy(unit -> unit.code));
    }

    /** The holder of the code on that day. */
    public Unit get(String code, LocalDate on) {
        return on(code, on).orElseThrow(() -> new Refusal(UnitRefusal.UNIT_NOT_FOUND));
    }

    Optional<Unit> on(String code, LocalDate day) {
        return holders(code).stream().filter(unit -> unit.validOn(day)).findFirst();
    }

    public Unit toChange(String code, LocalDate on) {
        return toChange(get(code, on).id);
    }

    /** Whether the code is known on that day, and not as a province's. */
    public boolean isNoProvince(String code, LocalDate on) {
        return on(code, on).filter(unit -> unit.level != Level.PROVINCE).isPresent();
    }

    /** All units that hold the code one after the other. */
    List<Unit> holders(String code) {
        return named(List.of(code)).getOrDefault(code, List.of());
    }

    public List<UnitBody> bodies(String code) {
        return holders(code).stream().map(Unit::body).toList();
    }

    /** Those that lie in units of these codes after that day. */
    public List<Unit> partsAfter(Collection<String> parents, LocalDate day) {
        return list("parent in ?1 and (validTo is null or validTo > ?2)", parents, day);
    }

    /** A unit does not end while others still lie in it. */
    public void refuseOrphans(UnitBody ended, Holders holders) {
        if (ended.validTo() == null) return;
        var orphaned = partsAfter(List.of(ended.code()), ended.validTo()).stream()
                .map(Unit::body)
                .anyMatch(part -> !holders.throughout(part.parent(), part.validFrom(), part.last()));
        if (orphaned) throw Refusal.at("#/validTo", UnitRefusal.UNIT_HAS_PARTS);
    }

    /** Those that name one of these among their successors. */
    public List<Unit> predecessors(Collection<Unit> successors) {
        var codes = successors.stream().map(unit -> unit.code).collect(Collectors.joining(","));
        return list("cast(sql('successor_codes && string_to_array(?, '','')', ?1) as boolean)", codes).stream()
                .filter(ended -> successors.stream().anyMatch(unit -> tookOver(unit, ended)))
                .toList();
    }

    private static boolean tookOver(Unit unit, Unit ended) {
        return unit.validOn(ended.validTo.plusDays(1))
                && ended.successors.stream().anyMatch(one -> one.code().equals(unit.code));
    }
}
