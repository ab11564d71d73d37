package vn.tgpl.planning.programme;

import static vn.tgpl.planning.catalogue.CatalogueRefusal.KEY_FIXED;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.NOT_ITS_OWN;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.SUCCESSOR_WITHOUT_END;
import static vn.tgpl.planning.catalogue.CatalogueRefusal.TWICE_IN_LIST;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.kit.problem.Flaws;
import vn.tgpl.kit.problem.Request;
import vn.tgpl.planning.codelist.CodeEntries;

/** What must be true of a programme beyond its shape. */
@ApplicationScoped
public class ProgrammeRules {
    private final Programmes programmes;
    private final CodeEntries codes;

    ProgrammeRules(Programmes programmes, CodeEntries codes) {
        this.programmes = programmes;
        this.codes = codes;
    }

    public void check(ProgrammeBody body) {
        var flaws = new Flaws();
        definition(flaws, body);
        flaws.refuse();
    }

    void check(ProgrammeBody body, Programme now) {
        var flaws = new Flaws();
        flaws.when(!body.code().equals(now.code), "#/code", KEY_FIXED);
        definition(flaws, body);
        flaws.refuse();
    }

    private void definition(Flaws flaws, ProgrammeBody body) {
        var end = body.validTo();
        flaws.when(end != null && end.isBefore(body.validFrom()), "#/validTo", Request.ENDS_BEFORE_START);
        ComponentRules.check(flaws, body);
        moneySources(flaws, body);
        if (body.successor() == null) return;
        if (flaws.when(end == null, "#/successor", SUCCESSOR_WITHOUT_END)) return;
        if (flaws.when(body.successor().equals(body.code()), "#/successor", NOT_ITS_OWN)) return;
        programmes.check(flaws, "#/successor", body.successor(), end.plusDays(1));
    }

    private void moneySources(Flaws flaws, ProgrammeBody body) {
        var sources = body.moneySources();
        var seen = new HashSet<String>();
        for (var i = 0; i < sources.size(); i++) {
            var pointer = "#/moneySources/" + i;
            codes.check(flaws, pointer, CodeLists.MONEY_SOURCES, sources.get(i), body.validFrom());
            flaws.when(!seen.add(sources.get(i)), pointer, TWICE_IN_LIST);
        }
    }
}
