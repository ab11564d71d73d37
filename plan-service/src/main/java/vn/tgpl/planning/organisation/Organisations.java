package vn.tgpl.planning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    /** Whether something still stands under it after that day. */
    boolean hasChildrenAfter(String code, LocalDate lastDay) {
        return count("parent = ?1 and (validTo is null or validTo > ?2)", code, lastDay) > 0;
    }
}
