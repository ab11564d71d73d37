package vn.tgpl.planning.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.tgpl.contracts.IndicatorFact;
import vn.tgpl.contracts.IndicatorLanguage;
import vn.tgpl.planning.codelist.CodeEntries;
import vn.tgpl.planning.organisation.Organisations;
import vn.tgpl.planning.programme.Programmes;

/** What definitions can speak of: all that the catalogue has. */
@ApplicationScoped
class KnownToTheRegister implements IndicatorLanguage.Catalogue {
    private final CodeEntries codes;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Indicators indicators;

    KnownToTheRegister(CodeEntries codes, Programmes programmes, Organisations organisations, Indicators indicators) {
        this.codes = codes;
        this.programmes = programmes;
        this.organisations = organisations;
        this.indicators = indicators;
    }

    @Override
    public boolean hasCode(String list, String code) {
        return codes.knows(list, code);
    }

    @Override
    public boolean hasProgramme(String code) {
        return !programmes.named(List.of(code)).isEmpty();
    }

    @Override
    public boolean hasOrganisation(String code) {
        return !organisations.named(List.of(code)).isEmpty();
    }

    @Override
    public Optional<IndicatorFact> indicator(String code) {
        return indicators.named(List.of(code)).getOrDefault(code, List.of()).stream()
                .findFirst()
                .map(Indicator::fact);
    }
}
