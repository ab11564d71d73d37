package vn.tgpl.planning.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.catalogue.CatalogueRefusal;

@ApplicationScoped
public class Indicators extends Catalogue<Indicator> {
    Indicators() {
        super(
                FactType.INDICATOR,
                IndicatorRefusal.INDICATOR_NOT_FOUND,
                Map.of("indicator_code_key", CatalogueRefusal.CODE_TAKEN));
    }
}
