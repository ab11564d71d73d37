package vn.tgpl.planning.programme;

import jakarta.persistence.Entity;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.JSON)
    List<ProgrammeBody.Component> components;

    /** Where its money may come from (nguồn kinh phí); empty when that is not stated. */
    List<String> moneySources;

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
        this.components = body.components();
        this.moneySources = body.moneySources();
    }

    ProgrammeBody body() {
        return new ProgrammeBody(
                code, nameVi, nameEn, validFrom, validTo, legalBasis, successor, verified, components, moneySources);
    }

    public boolean hasComponent(String code) {
        return components.stream().anyMatch(one -> one.code().equals(code));
    }

    /** As it came with the service, before it came with its components. */
    public boolean lacksComponents() {
        return version == 1 && components.isEmpty() && moneySources.isEmpty();
    }

    /** Takes over what it lacks, and nothing else. */
    public void complete(ProgrammeBody body) {
        this.components = body.components();
        this.moneySources = body.moneySources();
    }

    @Override
    protected ProgrammeFact fact() {
        return new ProgrammeFact(
                id,
                version,
                code,
                nameVi,
                nameEn,
                validFrom,
                validTo,
                legalBasis,
                successor,
                verified,
                components.stream().map(Programme::component).toList(),
                moneySources);
    }

    private static ProgrammeFact.Component component(ProgrammeBody.Component part) {
        return new ProgrammeFact.Component(
                part.code(),
                part.nameVi(),
                part.nameEn(),
                part.parent(),
                part.legalBasis(),
                part.validFrom(),
                part.validTo(),
                part.verified());
    }
}
