package vn.tgpl.planning.organisation;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.NOT_ITS_OWN;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.SUCCESSOR_WITHOUT_END;
import static vn.tgpl.planning.organisation.OrganisationRefusal.ORGANISATION_HAS_CHILDREN;
import static vn.tgpl.planning.organisation.OrganisationRefusal.PARENT_CYCLE;
import static vn.tgpl.planning.organisation.OrganisationRefusal.PARENT_ENDS_EARLIER;
import static vn.tgpl.planning.organisation.OrganisationRefusal.TYPE_ENDS_EARLIER;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Refusal;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.catalogue.Entry;
import vn.tgpl.planning.codelist.CodeEntries;
import vn.tgpl.planning.unit.Units;

/** What must be true of an organisation beyond its shape; its codes must be valid in its time. */
@ApplicationScoped
class OrganisationRules {
    private final Organisations organisations;
    private final Units units;
    private final CodeEntries codes;

    OrganisationRules(Organisations organisations, Units units, CodeEntries codes) {
        this.organisations = organisations;
        this.units = units;
        this.codes = codes;
    }

    void check(OrganisationBody body) {
        var flaws = new Flaws();
        definition(flaws, body);
        flaws.refuse();
    }

    void check(OrganisationBody body, Organisation now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        definition(flaws, body);
        flaws.refuse();
        if (body.validTo() != null && organisations.hasChildrenAfter(body.code(), body.validTo())) {
            throw Refusal.at("#/validTo", ORGANISATION_HAS_CHILDREN);
        }
    }

    private void definition(Flaws flaws, OrganisationBody body) {
        var begin = body.validFrom();
        var last = body.validTo() == null ? LocalDate.MAX : body.validTo();
        if (flaws.when(last.isBefore(begin), "#/validTo", Request.ENDS_BEFORE_START)) return;
        type(flaws, body, begin, last);
        within(flaws, "#/unit", units.named(List.of(body.unit())).get(body.unit()), begin, last);
        if (!flaws.when(isAbove(body), "#/parent", PARENT_CYCLE)) parent(flaws, body, begin, last);
        successor(flaws, body);
    }

    private void type(Flaws flaws, OrganisationBody body, LocalDate begin, LocalDate last) {
        var spans =
                codes.named(CodeLists.ORGANISATION_TYPES, List.of(body.type())).getOrDefault(body.type(), List.of());
        if (flaws.when(spans.isEmpty(), "#/type", Request.UNKNOWN_CODE)) return;
        if (flaws.when(spans.stream().noneMatch(span -> span.validOn(begin)), "#/type", Request.CODE_NOT_VALID_ON_DATE))
            return;
        flaws.when(spans.stream().noneMatch(span -> span.validOn(last)), "#/validTo", TYPE_ENDS_EARLIER);
    }

    /** A code may have changed hands, and an organisation its seat: on some day of its life both were there. */
    private static boolean within(
            Flaws flaws, String pointer, List<? extends Entry> found, LocalDate from, LocalDate to) {
        if (flaws.when(found == null, pointer, Request.UNKNOWN_CODE)) return false;
        return !flaws.when(
                found.stream().noneMatch(entry -> entry.validWithin(from, to)),
                pointer,
                Request.CODE_NOT_VALID_ON_DATE);
    }

    /** It may have come later, as the successor of another one, but it does not end before what stands under it. */
    private void parent(Flaws flaws, OrganisationBody body, LocalDate begin, LocalDate last) {
        if (body.parent() == null) return;
        var found = organisations.named(List.of(body.parent())).get(body.parent());
        if (!within(flaws, "#/parent", found, begin, last)) return;
        var end = found.getFirst().validTo;
        flaws.when(end != null && end.isBefore(last), "#/parent", PARENT_ENDS_EARLIER);
    }

    private void successor(Flaws flaws, OrganisationBody body) {
        if (body.successor() == null) return;
        if (flaws.when(body.validTo() == null, "#/successor", SUCCESSOR_WITHOUT_END)) return;
        if (flaws.when(body.successor().equals(body.code()), "#/successor", NOT_ITS_OWN)) return;
        organisations.check(
                flaws, "#/successor", body.successor(), body.validTo().plusDays(1));
    }

    /** Whether it would stand above itself. */
    private boolean isAbove(OrganisationBody body) {
        var seen = new HashSet<String>();
        for (var above = body.parent(); above != null && seen.add(above); above = parentOf(above)) {
            if (above.equals(body.code())) return true;
        }
        return false;
    }

    private String parentOf(String code) {
        return organisations.named(List.of(code)).getOrDefault(code, List.of()).stream()
                .findFirst()
                .map(found -> found.parent)
                .orElse(null);
    }
}
