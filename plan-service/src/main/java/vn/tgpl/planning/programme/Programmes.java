package vn.tgpl.planning.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.catalogue.CatalogueRefusal;

@ApplicationScoped
public class Programmes extends Catalogue<Programme> {
    Programmes() {
        super(
                FactType.PROGRAMME,
                ProgrammeRefusal.PROGRAMME_NOT_FOUND,
                Map.of("programme_code_key", CatalogueRefusal.CODE_TAKEN));
    }
}
