package vn.tgpl.planning.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.tgpl.contracts.CodeLists;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.codelist.CodeEntries;
import vn.tgpl.planning.indicator.Indicators;
import vn.tgpl.planning.organisation.Organisations;
import vn.tgpl.planning.programme.Programmes;
import vn.tgpl.planning.unit.Units;

/** Looks up all codes of a document with one query for each part of the catalogue. */
@ApplicationScoped
public class Codebook {
    private final Programmes programmes;
    private final Units units;
    private final Organisations organisations;
    private final Indicators indicators;
    private final CodeEntries codes;

    public record Page(
            Known programmes,
            Known units,
            Known organisations,
            Known indicators,
            Known types,
            Known roles,
            Known sources) {}

    Codebook(
            Programmes programmes, Units units, Organisations organisations, Indicators indicators, CodeEntries codes) {
        this.programmes = programmes;
        this.units = units;
        this.organisations = organisations;
        this.indicators = indicators;
        this.codes = codes;
    }

    public Page open(Codes named) {
        return new Page(
                known(programmes, named.programmes()),
                known(units, named.units()),
                known(organisations, named.organisations()),
                known(indicators, named.indicators()),
                listed(CodeLists.DOCUMENT_TYPES, named.types()),
                listed(CodeLists.ROLES, named.roles()),
                listed(CodeLists.MONEY_SOURCES, named.sources()));
    }

    private Known listed(String list, Set<String> given) {
        return new Known(codes.named(list, given));
    }

    private static Known known(Catalogue<?> catalogue, Set<String> given) {
        return new Known(catalogue.named(given));
    }
}
