package vn.tgpl.planning.codelist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import vn.tgpl.contracts.CodeFact;
import vn.tgpl.planning.catalogue.Entry;

/** A code of a code list (danh mục) during one span of its validity; its key is list, code and first day. */
@Entity
class CodeEntry extends Entry {
    @Column(name = "list")
    String listName;

    String nameVi;
    String nameEn;

    /** Null for this system's own classification. */
    String legalBasis;

    /** False where wording or dates were not read in the act itself. */
    boolean verified;

    /** Of a category: whether financial hardship must be shown; null of other lists and where not known. */
    Boolean hardshipTest;

    /** Of a category: what shows that somebody belongs to it. */
    String proof;

    int place;

    protected CodeEntry() {}

    /** @param place among the codes of the list, for a body that gives none */
    CodeEntry(String listName, CodeEntryBody body, int place) {
        this.listName = listName;
        this.place = place;
        define(body);
    }

    void define(CodeEntryBody body) {
        this.code = body.code();
        this.nameVi = body.nameVi();
        this.nameEn = body.nameEn();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.legalBasis = body.legalBasis();
        this.verified = body.verified();
        this.hardshipTest = body.hardshipTest();
        this.proof = body.proof();
        if (body.order() != null) this.place = body.order();
    }

    CodeEntryBody body() {
        return new CodeEntryBody(
                code, nameVi, nameEn, validFrom, validTo, legalBasis, verified, hardshipTest, proof, place);
    }

    @Override
    protected CodeFact fact() {
        return new CodeFact(
                id,
                version,
                listName,
                code,
                nameVi,
                nameEn,
                validFrom,
                validTo,
                legalBasis,
                verified,
                hardshipTest,
                proof,
                place);
    }
}
