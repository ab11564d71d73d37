package vn.tgpl.planning.organisation;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.organisation.OrganisationRefusal.PARENT_CYCLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.codelist.CodeEntries;
import vn.tgpl.planning.unit.Units;

/** What must be true of an organisation beyond its shape; its codes must be valid when it begins. */
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
    }

    private void definition(Flaws flaws, OrganisationBody body) {
        var begin = body.validFrom();
        flaws.when(body.validTo() != null && body.validTo().isBefore(begin), "#/validTo", Request.ENDS_BEFORE_START);
        codes.check(flaws, "#/type", CodeLists.ORGANISATION_TYPES, body.type(), begin);
        units.check(flaws, "#/unit", body.unit(), begin);
        if (!flaws.when(isAbove(body), "#/parent", PARENT_CYCLE)) {
            organisations.check(flaws, "#/parent", body.parent(), begin);
        }
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
