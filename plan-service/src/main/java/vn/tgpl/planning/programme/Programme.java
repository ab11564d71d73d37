package vn.tgpl.planning.programme;

import jakarta.persistence.Entity;
import vn.tgpl.contracts.ProgrammeFact;
import vn.tgpl.planning.catalogue.Entry;

/** A national target programme (chương trình mục tiêu quốc gia) or another policy that carries legal aid. */
@Entity
public class Programme extends Entry {
    String nameVi;
    String nameEn;
    String legalBasis;

    /** The programme that goes on with its work. */
    String successor;

    /** False where name, dates or basis were not read in the act itself. */
    boolean verified;

    protected Programme() {}

    public Programme(ProgrammeBody body) {
        define(body);
    }

    void define(ProgrammeBody body) {
        this.code = body.code();
        this.nameVi = body.nameVi();
        this.nameEn = body.nameEn();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.legalBasis = body.legalBasis();
        this.successor = body.successor();
        this.verified = body.verified();
    }

    ProgrammeBody body() {
        return new ProgrammeBody(code, nameVi, nameEn, validFrom, validTo, legalBasis, successor, verified);
    }

    @Override
    protected ProgrammeFact fact() {
        return new ProgrammeFact(
                id, version, code, nameVi, nameEn, validFrom, validTo, legalBasis, successor, verified);
    }
}
