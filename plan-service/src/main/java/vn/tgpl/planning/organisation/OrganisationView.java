package vn.tgpl.planning.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;
import vn.tgpl.kit.apidoc.MayBeAbsent;
import vn.tgpl.kit.web.Versioned;

/** An organisation as clients read it. */
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,
        long version,
        String code,
        String nameVi,
        @CodeOf("organisation-types") String type,
        String unit,
        @MayBeAbsent String parent,
        LocalDate validFrom,
        @MayBeAbsent LocalDate validTo,
        @MayBeAbsent String nameEn,
        @MayBeAbsent String legalBasis,
        @MayBeAbsent String successor,
        boolean verified)
        implements Versioned {
    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id,
                organisation.version,
                organisation.code,
                organisation.nameVi,
                organisation.type,
                organisation.unit,
                organisation.parent,
                organisation.validFrom,
                organisation.validTo,
                organisation.nameEn,
                organisation.legalBasis,
                organisation.successor,
                organisation.verified);
    }
}
