package vn.tgpl.planning.catalogue;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.kit.store.Reach;
import vn.tgpl.kit.store.Store;

/** One part of the catalogue, found by code. */
public abstract class Catalogue<E extends Entry> extends Store<E> {
    private final Refusal.Reason notFound;

    protected Catalogue(FactType type, Refusal.Reason notFound, Map<String, Refusal.Reason> taken) {
        super(type, notFound, taken, Reach.EVERYWHERE);
        this.notFound = notFound;
    }

    /** All of these codes at once; a code may name several entries, valid one after the other. */
    public Map<String, List<E>> named(Collection<String> codes) {
        if (codes.isEmpty()) return Map.of();
        return list("code in ?1", codes).stream().collect(groupingBy(entry -> entry.code));
    }

    public E get(String code) {
        var found = named(List.of(code)).get(code);
        if (found == null) throw new Refusal(notFound);
        return found.getFirst();
    }

    public E toChange(String code) {
        return toChange(get(code).id);
    }

    /** Notes a flaw when {@code code}, if given, is unknown, or known but not valid {@code on} that day. */
    public void check(Flaws flaws, String pointer, String code, LocalDate on) {
        if (code == null) return;
        var found = named(List.of(code)).getOrDefault(code, List.of());
        if (!flaws.when(found.isEmpty(), pointer, Request.UNKNOWN_CODE)) {
            flaws.when(found.stream().noneMatch(entry -> entry.validOn(on)), pointer, Request.CODE_NOT_VALID_ON_DATE);
        }
    }
}
