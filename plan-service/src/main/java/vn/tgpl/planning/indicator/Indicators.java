package vn.tgpl.planning.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import vn.tgpl.contracts.Change;
import vn.tgpl.contracts.FactType;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.catalogue.CatalogueRefusal;

@ApplicationScoped
public class Indicators extends Catalogue<Indicator> {
    private final IndicatorVersions versions;

    /** For the framework's proxy. */
    Indicators() {
        this(null);
    }

    @Inject
    Indicators(IndicatorVersions versions) {
        super(
                FactType.INDICATOR,
                IndicatorRefusal.INDICATOR_NOT_FOUND,
                Map.of("indicator_code_key", CatalogueRefusal.CODE_TAKEN));
        this.versions = versions;
    }

    /** No definition is ever lost: figures of the past were counted by it. */
    @Override
    @Transactional(TxType.MANDATORY)
    public Indicator save(Indicator indicator, Change change) {
        var saved = super.save(indicator, change);
        versions.keep(saved);
        return saved;
    }
}
