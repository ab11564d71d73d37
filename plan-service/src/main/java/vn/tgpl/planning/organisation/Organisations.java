package vn.tgpl.planning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.catalogue.CatalogueRefusal;

@ApplicationScoped
public class Organisations extends Catalogue<Organisation> {
    Organisations() {
        super(
                FactType.ORGANISATION,
                OrganisationRefusal.ORGANISATION_NOT_FOUND,
                Map.of("organisation_code_key", CatalogueRefusal.CODE_TAKEN));
    }
}
