package vn.tgpl.planning.organisation;

import jakarta.persistence.Entity;
import vn.tgpl.contracts.OrganisationFact;
import vn.tgpl.planning.catalogue.Entry;

/** A body that issues plans, leads tasks or handles cases (cơ quan, tổ chức). */
@Entity
public class Organisation extends Entry {
    String nameVi;
    String type;
    String unit;
    String parent;
    String nameEn;
    String legalBasis;

    /** Who took over the day after its end. */
    String successor;

    /** False where a name or date was not read in the act itself. */
    boolean verified;

    protected Organisation() {}

    Organisation(OrganisationBody body) {
        define(body);
    }

    void define(OrganisationBody body) {
        this.code = body.code();
        this.nameVi = body.nameVi();
        this.type = body.type();
        this.unit = body.unit();
        this.parent = body.parent();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.nameEn = body.nameEn();
        this.legalBasis = body.legalBasis();
        this.successor = body.successor();
        this.verified = body.verified();
    }

    OrganisationBody body() {
        return new OrganisationBody(
                code, nameVi, type, unit, parent, validFrom, validTo, nameEn, legalBasis, successor, verified);
    }

    @Override
    protected OrganisationFact fact() {
        return new OrganisationFact(
                id,
                version,
                code,
                nameVi,
                type,
                unit,
                parent,
                validFrom,
                validTo,
                nameEn,
                legalBasis,
                successor,
                verified);
    }
}
